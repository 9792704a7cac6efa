-- The fullest nights of places: duckdb < tables.sql in the folder of results.
SELECT place, date_if_any_p50, people_p50, people_p90
FROM 'fullest-nights.parquet'
ORDER BY people_p90 DESC NULLS LAST, place
LIMIT 5;

-- The unit and the meaning of a column, from the metadata of the file.
SELECT
  decode(value)::JSON ->> '$.columns.people_p90.unit' AS unit,
  decode(value)::JSON ->> '$.columns.people_p90.meaning' AS meaning
FROM parquet_kv_metadata('fullest-nights.parquet')
WHERE decode(key) = 'caravan-sim';
