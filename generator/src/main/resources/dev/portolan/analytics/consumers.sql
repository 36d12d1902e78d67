-- The figures of a time by consumer.
SELECT control_plane, consumer, status, measure, bucket,
       CAST(SUM(n) AS BIGINT) AS n, CAST(SUM(total) AS BIGINT) AS total
FROM rollup
WHERE time >= ${from} AND time < ${to} AND measure = 0
GROUP BY control_plane, consumer, status, measure, bucket
