-- Requests and their latency over time.
SELECT time, control_plane, service, route, status, measure, bucket,
       CAST(SUM(n) AS BIGINT) AS n, CAST(SUM(total) AS BIGINT) AS total
FROM rollup
WHERE time >= ${from} AND time < ${to} AND measure = 0
GROUP BY time, control_plane, service, route, status, measure, bucket
