"""The results that the tests of workbooks tell."""

from pathlib import Path

import pytest

from tests.reporting.workbook.books import results_of


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the results of two scenarios; read only."""
    return results_of(tmp_path_factory.mktemp("workbook"))
