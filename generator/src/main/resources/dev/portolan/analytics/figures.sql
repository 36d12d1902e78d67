-- The figures of a time, by everything but time.
SELECT control_plane, service, route, status, measure, bucket,
       CAST(SUM(n) AS BIGINT) AS n, CAST(SUM(total) AS BIGINT) AS total
FROM rollup
WHERE time >= ${from} AND time < ${to}
GROUP BY control_plane, service, route, status, measure, bucket
