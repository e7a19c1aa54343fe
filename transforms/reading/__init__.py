"""Bytes of one file to articles: a small module per format, `metadata` for what is told,
`prose` for what is journalism.

Importing this package reads no input; `inputs` finds the files of a folder and `read` streams the articles of one.
"""

from transforms.reading.files import inputs, read, sidecar

__all__ = ["inputs", "read", "sidecar"]
