"""The fullest nights of places: python3 tables.py results"""

import sys

import pandas as pd

folder = sys.argv[1] if len(sys.argv) > 1 else "results"

# As CSV; "Int64" has room for the empty cells of counts, which float would turn counts into decimals for.
nights = pd.read_csv(f"{folder}/fullest-nights.csv")
for column in nights.columns:
    if column.startswith("date"):
        nights[column] = pd.to_datetime(nights[column])
    elif column.startswith("people"):
        nights[column] = nights[column].astype("Int64")

# As Parquet, with the types in the file (needs pyarrow; without dtype_backend, counts become decimals here too):
#   nights = pd.read_parquet(f"{folder}/fullest-nights.parquet", dtype_backend="pyarrow")

fullest = nights.sort_values(["people_p90", "place"], ascending=[False, True]).head(5)
print(fullest[["place", "date_if_any_p50", "people_p50", "people_p90"]].to_string(index=False))

dictionary = pd.read_csv(f"{folder}/data-dictionary.csv")
row = dictionary[(dictionary.file == "fullest-nights.csv") & (dictionary.column == "people_p90")]
print(row[["unit", "meaning"]].to_string(index=False))
