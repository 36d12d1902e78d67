-- What all figures are made of: entries become rows that are merged by adding.
--
-- In: entries (started_at in ms since 1970, control_plane, service, route, consumer, status, and
-- measures: latencies in µs, sizes in bytes; NULL where an entry does not say).
-- Out: for each measure and bucket, how many entries there are and what their values add up to. Of
-- measure 0, the response latency, there is a row for every entry, with a bucket or without: its
-- counts are the counts of requests.
--
-- Percentiles come from the buckets: b holds γ^b ≤ value < γ^(b+1), −1 holds zero.
SELECT time, control_plane, service, route, consumer, status, measure, bucket,
       COUNT(*) AS n,
       CAST(SUM(value) AS BIGINT) AS total
FROM (
  SELECT time, control_plane, service, route, consumer, status, measure, value,
         CASE WHEN value > 0 THEN CAST(FLOOR(LN(CAST(value AS ${double})) * ${scale}) AS INTEGER)
              WHEN value = 0 THEN -1
         END AS bucket
  FROM (
    SELECT CAST(FLOOR(CAST(started_at AS ${double}) / ${grain}) AS BIGINT) AS time,
           control_plane, service, route, consumer, status, measure,
           CASE measure WHEN 0 THEN response_latency
                        WHEN 1 THEN kong_latency
                        WHEN 2 THEN upstream_latency
                        WHEN 3 THEN request_size
                        WHEN 4 THEN response_size
           END AS value
    FROM entries CROSS JOIN (VALUES (0), (1), (2), (3), (4)) AS measures (measure)
  ) AS measured
  WHERE value IS NOT NULL OR measure = 0
) AS bucketed
GROUP BY time, control_plane, service, route, consumer, status, measure, bucket
