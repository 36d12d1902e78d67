#!/usr/bin/env bash
# traffic.sh [COPIES]: how fast access logs become figures.
# Reads COPIES times (20 by default: 450 MB) the traffic of the sample catalog, as lines and as gzip,
# and compares the CPU time with what `zcat | wc -l` and a plain reader of all JSON tokens (Jackson)
# take for the same files in the same run. Needs portolan.jar: ./mvnw -q package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."
copies=${1:-20}
jar=$PWD/generator/target/portolan.jar
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -q package -DskipTests first" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java sample-catalog/traffic/HarbourTraffic.java "$work/logs"
# The log ends within a line, which would take the first one of the next copy with it.
zcat "$work/logs/production.ndjson.gz" | sed '$d' > "$work/once"
for ((i = 0; i < copies; i++)); do cat "$work/once"; done > "$work/lines"
gzip -c "$work/lines" > "$work/lines.gz"
megabytes=$(($(stat -c %s "$work/lines") / 1000000))

catalog() { # NAME LINES…: a catalog with those lines in portolan.yaml
  mkdir -p "$work/$1/products"
  printf '%s\n' 'title: Bench' 'portals: {public: {}}' 'control_planes: {production: {}}' "${@:2}" > "$work/$1/portolan.yaml"
}
catalog none
catalog plain "analytics: {sources: [{format: kong, path: $work/lines}]}"
catalog gzip "analytics: {sources: [{format: kong, path: $work/lines.gz}]}"

cat > "$work/Tokens.java" <<'JAVA'
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.FileInputStream;

class Tokens {
  public static void main(String[] args) throws Exception {
    long tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(new FileInputStream(args[0]))) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    if (tokens == 0) {
      throw new IllegalStateException("read nothing");
    }
  }
}
JAVA
javac -cp "$jar" -d "$work" "$work/Tokens.java"

cpu() { # COMMAND…: its CPU seconds and peak memory in MB
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" > /dev/null 2>&1
  awk '{ printf "%.2f %.0f\n", $1 + $2, $3 / 1000 }' "$work/time"
}
portolan() { cpu java -XX:TieredStopAtLevel=1 -Xmx512m -jar "$jar" check "$work/$1" --only portals --only analytics; }

read -r none _ < <(cpu java -XX:TieredStopAtLevel=1 -Xmx512m -jar "$jar" check "$work/none")
read -r plain plain_memory < <(portolan plain)
read -r gzip gzip_memory < <(portolan gzip)
read -r zcat _ < <(cpu bash -c "zcat '$work/lines.gz' | wc -l")
read -r tokens _ < <(cpu java -XX:TieredStopAtLevel=1 -cp "$jar:$work" Tokens "$work/lines")

awk -v mb="$megabytes" -v none="$none" -v plain="$plain" -v gzip="$gzip" -v zcat="$zcat" -v tokens="$tokens" \
  -v pm="$plain_memory" -v gm="$gzip_memory" 'BEGIN {
    printf "%d MB of log lines; a check without logs takes %.2f s of CPU\n", mb, none
    printf "lines   %6.2f s of CPU, %4.0f MB/s, %4d MB of memory, %.2f of a reader of tokens (%.2f s)\n", plain, mb / plain, pm, plain / tokens, tokens
    printf "gzip    %6.2f s of CPU, %4.0f MB/s, %4d MB of memory, %.2f of zcat | wc -l (%.2f s)\n", gzip, mb / gzip, gm, gzip / zcat, zcat }'
