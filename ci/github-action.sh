# The step of action.yml: annotations on standard output, the report as the job's summary.
set -uo pipefail

words=(check --format github --lang "$INPUT_LANG" --fail-on "$INPUT_FAIL_ON")

lines() { # the lines of a text that hold something, into the array `read_lines`
  read_lines=()
  while IFS= read -r line; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    if [[ -n $line ]]; then read_lines+=("$line"); fi
  done <<<"$1"
}

if [[ -n $INPUT_CHANGED_SINCE ]]; then words+=(--changed-since "$INPUT_CHANGED_SINCE"); fi
if [[ -n $INPUT_BASELINE ]]; then words+=(--baseline "$INPUT_BASELINE"); fi
if [[ -n $INPUT_MAX_WARNINGS ]]; then words+=(--max-warnings "$INPUT_MAX_WARNINGS"); fi
if [[ -n $INPUT_SARIF ]]; then words+=(--output "$INPUT_SARIF"); fi
if [[ -n $INPUT_HTML ]]; then words+=(--output "$INPUT_HTML"); fi

summary="$RUNNER_TEMP/hypecheck-summary.md"
words+=(--output "$summary")

lines "$INPUT_AGAINST"
if ((${#read_lines[@]} > 0)); then words+=(--against "${read_lines[@]}"); fi
lines "$INPUT_PATHS"
words+=(-- "${read_lines[@]}")

node "$GITHUB_ACTION_PATH/bin/hypecheck.js" "${words[@]}"
code=$?

if [[ -f $summary ]]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
