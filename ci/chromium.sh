# Makes sure that the tests of the HTML report find a browser, and says what came of it.
# Prints one line; exits 0 where there is a browser, 1 where there is none and none could be installed.
for place in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -x "$place" ]; then
    echo "browser tests: $place"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1
fi
if [ -x /usr/bin/chromium ]; then
  echo "browser tests: /usr/bin/chromium, just installed"
  exit 0
fi
echo "browser tests: SKIPPED, there is no chromium and it could not be installed"
exit 1
