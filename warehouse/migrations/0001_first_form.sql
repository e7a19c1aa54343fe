-- Version 1: the first published form. A new warehouse is made from warehouse/schema/ and starts at the highest number
-- of this folder; an older one is brought there by the files after its own number, one transaction each.
SELECT 1;
