/** A hypecheck.yaml that changes nothing and explains everything; `{schema}` is where an editor finds the JSON Schema. */
export const TEMPLATE = `# yaml-language-server: $schema={schema}
# hypecheck reads this file in the working folder, or in the nearest folder above it.
# Paths and patterns start from the folder of this file. \`hypecheck config\` shows what is in force.

# The mildest severity that makes the exit code 1: error, warning, note, never.
fail-on: error

# Whose law the disclosure rules follow: one or several of de, at, ch, us, uk.
jurisdiction: de

# Language of the report: de or en. Without it, the locale decides.
# lang: de

# Rules beside the built-in ones: files and folders (./…), or names of npm packages.
# rules-from:
#   - ./house-rules
#   - hypecheck-rules-example

# false leaves the built-in rules out.
# default-rules: true

# What is known of companies: names, ISIN, fiscal year, listings. Without it, companies.yaml beside this file, if there is one.
# companies: ./companies.yaml

# Rule ids or categories: off, or another severity. \`hypecheck rules list\` shows both.
# rules:
#   urgency: error
#   disclosure: off

# The same for some files only. A pattern without a slash holds in every folder.
# overrides:
#   - files: ["archive/**", "*.draft.md"]
#     rules:
#       boilerplate: note

# Files that are left out of folders and patterns; a file that is named is checked all the same.
# ignore:
#   - "archive/2019"
#   - "*.tmp.txt"

# Findings that the house has looked at: the fingerprint from --format json, in quotes, and why it does not count.
# In the text, <!-- hypecheck-ignore rule-id: reason --> does the same for a paragraph.
# suppress:
#   - fingerprint: "0123456789abcdef"
#     path: articles/2026-02-19-example.md
#     reason: "the quoted analyst said so, and is named"
`
