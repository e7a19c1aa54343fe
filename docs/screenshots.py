"""Pictures of Dagster over the articles in raw/, made anew into docs/images/: `make screenshots`. Needs Chromium."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HOUSE = Path(__file__).parents[1]
sys.path.insert(0, str(HOUSE))

from tests.ui.dagster_ui import CHROMIUM, serving  # noqa: E402

IMAGES = HOUSE / "docs" / "images"
SIZE = {"width": 1280, "height": 760}
PAGES = {
    "graph": "/asset-groups",
    "matches": "/assets/main/matches",
    "bracket": "/assets/main/bracket?view=events",
    "checks": "/assets/main/articles?view=checks",
}


def materialise(page: Page, address: str) -> None:
    """Do what a newcomer does first."""
    page.goto(f"{address}/asset-groups")
    page.get_by_role("button", name=re.compile("Materialize all")).click()
    page.get_by_text("Launched run").first.wait_for()
    page.goto(f"{address}/runs")
    page.get_by_text("Success", exact=True).first.wait_for(timeout=300_000)


def take(page: Page, address: str) -> None:
    """One picture of each page, as JPEG to keep the repository small."""
    for name, path in PAGES.items():
        page.goto(f"{address}{path}")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(2500)
        if name == "bracket":  # too long to be shown at once
            page.get_by_text("[Show Markdown]").last.click()
            page.wait_for_timeout(1500)
        page.screenshot(path=IMAGES / f"{name}.jpg", type="jpeg", quality=70)


def main() -> None:
    """Serve a copy of raw/, so that nothing of the checkout changes, and take the pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        folder = Path(name)
        shutil.copytree(HOUSE / "raw", folder / "raw")
        with serving(folder, folder / "log") as address:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(viewport=SIZE)
            page.set_default_timeout(60_000)
            materialise(page, address)
            take(page, address)
            browser.close()


if __name__ == "__main__":
    main()
