#!/usr/bin/env bash
# Seconds from the start of the JVM to the first page of the seminar, in memory, several runs; by `make bench-start`.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
port=18765
for _ in $(seq "$runs"); do
  begun=$(date +%s%N)
  "$JAVA_HOME"/bin/java ${JAVA_FLAGS:-} -jar local/target/local-1-SNAPSHOT.jar --memory --port "$port" >/dev/null &
  jvm=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/s/ita-2564"; do sleep 0.02; done
  ended=$(date +%s%N)
  kill "$jvm"
  wait "$jvm" || true
  echo "$(((ended - begun) / 1000000)) ms"
done
