"""Makes clusters.csv, estimates.csv, places.csv and links.csv from published figures.

Run ``python scenarios/thai-binh/estimate.py [--out FOLDER]``. It reads only the CSV
files in ``published/`` here and one folder up, uses no randomness, and writes the same
bytes every time.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if __name__ == "__main__":
    from case_tables import tables
    from estimating.writing import write

    write(__file__, tables)
