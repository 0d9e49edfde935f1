#!/usr/bin/env bash
# Measures the release build: make bench, or Tests/Benchmarks/run.sh [start] [keys] [library] [files] [reports] [records] [lists] [hostile] [sizes].
#
# The method: everything that is compared is measured in turns, in one run, and medians of 11 are compared
# (READINESS_ROUNDS for another number). The first frame counts from the start of the process to the first painted frame
# with the document shown. The reference is the same window in C: probe.so writes the running program's widgets down as
# C, reference.c builds them.
set -euo pipefail
cd "$(dirname "$0")/../.."
export READINESS_BENCH=$PWD/.build/bench
mkdir -p "$READINESS_BENCH"
log=$READINESS_BENCH/build.log
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(start keys library files reports records lists hostile sizes)

if ! swift build -c release --static-swift-stdlib --product benchmarks >"$log" 2>&1; then
  cat "$log"
  exit 1
fi
read -ra flags <<<"$(pkg-config --cflags --libs gtk4)"
cc=${CC:-$(command -v cc || command -v clang)}
"$cc" -shared -fPIC -O2 -Wall -o "$READINESS_BENCH/probe.so" Tests/Benchmarks/probe.c Tests/Benchmarks/tree.c "${flags[@]}"
"$cc" -O2 -Wall -DBARE -o "$READINESS_BENCH/bare" Tests/Benchmarks/reference.c "${flags[@]}"

# Installed copies, as a user has them.
rm -rf "$READINESS_BENCH/installed"
make --no-print-directory -s install PREFIX="$READINESS_BENCH/installed" >"$log" 2>&1 || { cat "$log"; exit 1; }
ln -sf "$READINESS_BENCH/installed/bin/trust-readiness" "$READINESS_BENCH/trust-readiness"
readinessctl=$READINESS_BENCH/installed/bin/readinessctl

# What is opened: the sample, an assessment without answers, and large checklists.
data=$READINESS_BENCH/data
mkdir -p "$data/trust-readiness/packs"
export XDG_DATA_HOME=$data
cp Resources/Samples/northmoor.readiness "$READINESS_BENCH/sample.readiness"
rm -f "$READINESS_BENCH"/{empty,large-2000,large-6000}.readiness
"$readinessctl" new --pack trust-localism --organisation "Kent Probation" --output "$READINESS_BENCH/empty.readiness" >/dev/null
for count in 2000 6000; do
  mkdir -p "$data/trust-readiness/packs/large-$count"
  python3 Tests/Fixtures/make-large-checklist.py $count >"$data/trust-readiness/packs/large-$count/checklist.json"
  "$readinessctl" new --pack large-$count --organisation "A large body" --nation england \
    --output "$READINESS_BENCH/large-$count.readiness" >/dev/null
done

# The same widgets in C, from the running program.
room=(Tests/EndToEnd/run.sh window env XDG_DATA_HOME="$data" GTK_A11Y=none)
"${room[@]}" timeout 60 env LD_PRELOAD="$READINESS_BENCH/probe.so" READINESS_PROBE_TREE="$READINESS_BENCH/tree.h" \
  "$READINESS_BENCH/trust-readiness" "$READINESS_BENCH/sample.readiness"
"$cc" -O2 -Wall -I"$READINESS_BENCH" -o "$READINESS_BENCH/reference" Tests/Benchmarks/reference.c "${flags[@]}"
cat Resources/colours-light.css Resources/style.css >"$READINESS_BENCH/style.css"
export READINESS_STYLE=$READINESS_BENCH/style.css

for part in "${parts[@]}"; do
  case $part in
    start) "${room[@]}" .build/release/benchmarks start ;;
    keys | library | lists)
      Tests/EndToEnd/run.sh x11 env XDG_DATA_HOME="$data" GTK_A11Y=none .build/release/benchmarks "$part"
      ;;
    files | reports | records | hostile) .build/release/benchmarks "$part" ;;
    sizes)
      echo "Sizes of the programs, stripped"
      for limit in trust-readiness:14 readinessctl:13; do
        strip -o "$READINESS_BENCH/stripped" "$READINESS_BENCH/installed/bin/${limit%:*}"
        awk -v name="${limit%:*}" -v size="$(stat -c %s "$READINESS_BENCH/stripped")" -v most="${limit#*:}" \
          'BEGIN { printf "  %-62s%-18sat most %s\n", name, sprintf("%.1f MB", size / 1e6), most }'
      done
      ;;
  esac
done
