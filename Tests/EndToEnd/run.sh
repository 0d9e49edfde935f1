#!/usr/bin/env bash
# Runs a command on a display of its own, with a home, settings and buses of its own.
#
# Usage: Tests/EndToEnd/run.sh KIND COMMAND...
#
#   x11      Xvfb, openbox, a session bus and the accessibility bus
#   wayland  weston (on Xvfb, which lends it a keyboard), a session bus and the accessibility bus
#   window   Xvfb alone: for tests that open windows but need no bus
#
# The screen is READINESS_SCREEN large: 1280x820, as a window is at first, or a little more under Wayland, where a window
# is put anywhere and tests make it fill the screen.
# Nothing of the machine's user is read or written. Everything ends with the command, whose exit status is passed on.
set -euo pipefail
kind=$1
shift
here=$(cd "$(dirname "$0")" && pwd)

# Waits until a file is there and not empty, or fails with the log of what should have written it.
await() {
  local file=$1 log=$2 tries=0
  until [ -s "$file" ] || [ -S "$file" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 600 ]; then
      echo "$kind: no $(basename "$file") after 30 seconds" >&2
      cat "$log" >&2
      exit 70
    fi
    sleep 0.05
  done
}

if [ "$kind" = inside ]; then
  # Asking for the address starts the accessibility bus.
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.a11y.Bus.GetAddress >/dev/null
  exec "$@" 2>&4 4>&-
fi

room=$(mktemp -d "${TMPDIR:-/tmp}/readiness-room.XXXXXX")
children=()
leave() {
  trap - EXIT INT TERM
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$room"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -p "$room"/{home,config,data,state,cache}
mkdir -m 700 "$room/runtime"
export HOME="$room/home" XDG_CONFIG_HOME="$room/config" XDG_DATA_HOME="$room/data" \
  XDG_STATE_HOME="$room/state" XDG_CACHE_HOME="$room/cache" XDG_RUNTIME_DIR="$room/runtime"
export GSETTINGS_BACKEND=memory GSK_RENDERER=cairo GTK_USE_PORTAL=0 NO_AT_BRIDGE=1 TZ=UTC LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS LANGUAGE

case $kind in wayland) size=1300x840 ;; *) size=1280x820 ;; esac
export READINESS_SCREEN=${READINESS_SCREEN:-$size}
width=${READINESS_SCREEN%x*} height=${READINESS_SCREEN#*x}
# Beside weston's window there is room for the pointer to come in from.
[ "$kind" = wayland ] && display=$((width + 50))x$((height + 50)) || display=$READINESS_SCREEN
start_x() {
  Xvfb -displayfd 3 -screen 0 "${display}x24" -nolisten tcp -noreset 3>"$room/display" >"$room/log" 2>&1 &
  children+=($!)
  await "$room/display" "$room/log"
  DISPLAY=:$(cat "$room/display")
  export DISPLAY GDK_BACKEND=x11
}

# The bus daemons speak of themselves on standard error; the command keeps its own.
with_buses() {
  dbus-run-session -- "$0" inside "$@" 4>&2 2>"$room/buses"
}

case $kind in
  window)
    # No bus at all: GLib would start one on its own.
    export GTK_A11Y=none DBUS_SESSION_BUS_ADDRESS=disabled:
    start_x
    "$@"
    ;;
  x11)
    export GTK_A11Y=atspi
    start_x
    openbox --config-file "$here/openbox.xml" --startup "sh -c 'echo yes >$room/openbox'" \
      >"$room/log" 2>&1 &
    children+=($!)
    await "$room/openbox" "$room/log"
    with_buses "$@"
    ;;
  wayland)
    export GTK_A11Y=atspi WAYLAND_DISPLAY=wayland-readiness
    # A compositor that draws on Xvfb has a keyboard and a pointer; one that draws nowhere has none.
    start_x
    weston --backend=x11-backend.so --socket=$WAYLAND_DISPLAY --width="$width" --height="$height" \
      --config="$here/weston.ini" --use-pixman >"$room/log" 2>&1 &
    children+=($!)
    await "$room/runtime/$WAYLAND_DISPLAY" "$room/log"
    export GDK_BACKEND=wayland
    with_buses "$@"
    ;;
  *)
    sed -n '3,11s/^# \{0,1\}//p' "$0" >&2
    exit 64
    ;;
esac
