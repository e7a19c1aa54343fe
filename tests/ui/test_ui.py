"""A newcomer's first five minutes in Dagster: open it, materialise all, look at a table and at a failed check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.pipelines.newsroom import write_newsroom
from tests.ui.dagster_ui import CHROMIUM, needs_browser, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = needs_browser
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
PATIENCE = 180_000
NASTY = "<img src=x onerror=alert(1)> [x](http://x.org) <script>document.title='taken over'</script>"
faults: list[str] = []


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("ui")
    write_newsroom(folder / "raw")
    (folder / "raw" / "a nasty one.txt").write_text(f"{NASTY}\n\nArsenal beat Chelsea 2-1.\n")
    for number in range(6):
        (folder / "raw" / f"empty-{number}.txt").touch()
    with serving(folder, folder / "dagster.log") as url:
        yield url
        assert "Traceback" not in (folder / "dagster.log").read_text()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_page(viewport={"width": 1600, "height": 1000})
        opened.set_default_timeout(PATIENCE)
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("dialog", lambda dialog: faults.append(dialog.message))
        yield opened
        browser.close()


@pytest.fixture(scope="module")
def materialised(page: Page, address: str) -> str:
    """Dagster after the one click that a newcomer makes; its address."""
    page.goto(f"{address}/asset-groups")
    for group in ("reading", "claims", "facts", "derived", "published"):
        page.get_by_text(group, exact=True).first.wait_for()
    page.get_by_role("button", name=re.compile("Materialize all")).click()
    page.get_by_text("Launched run").first.wait_for()
    page.goto(f"{address}/runs")
    page.get_by_text("Success", exact=True).first.wait_for()
    return address


def test_one_click_materialises_everything(page: Page, materialised: str) -> None:
    page.goto(f"{materialised}/assets/warehouse")
    page.get_by_text("Latest materialization").first.wait_for()
    page.get_by_text("pressbox-000001.duckdb").first.wait_for()


def test_a_table_shows_what_it_is_and_holds(page: Page, materialised: str) -> None:
    page.goto(f"{materialised}/assets/main/matches")
    page.get_by_text("One row per match believed to have been played").first.wait_for()
    page.get_by_text("Row count").first.wait_for()
    page.get_by_text("Local date of kick-off").first.wait_for()


def test_a_preview_shows_articles_as_text_whatever_they_say(page: Page, materialised: str) -> None:
    page.goto(f"{materialised}/assets/main/articles?view=events")
    page.get_by_text("articles by status").first.wait_for()
    assert page.locator("img[src^='data:image/svg+xml']").count() == 2
    page.get_by_text("[Show Markdown]").first.click()
    shown = page.get_by_text(NASTY[:28]).first
    shown.wait_for()
    assert shown.evaluate("element => element.tagName") == "CODE"
    assert page.locator("img[src='x']").count() == 0
    assert page.locator("a[href='http://x.org']").count() == 0
    assert "taken over" not in page.title()


def test_a_failed_check_says_what_it_found(page: Page, materialised: str) -> None:
    page.goto(f"{materialised}/assets/main/articles?view=checks")
    page.get_by_text("Failed").first.wait_for()
    page.get_by_text("quarantine").first.click()
    page.get_by_text("Latest execution").first.wait_for()


def test_schedule_sensors_and_months_are_there_to_be_switched_on(page: Page, address: str) -> None:
    page.goto(f"{address}/automation")
    for name in ("daily_schedule", "raw_sensor", "failure_notice"):
        page.get_by_text(name).first.wait_for()
    page.goto(f"{address}/locations/pressbox/jobs/months/partitions")
    page.get_by_text("Total partitions").first.wait_for()


def test_no_page_raised_an_error_or_ran_what_an_article_said(page: Page) -> None:
    assert faults == []
