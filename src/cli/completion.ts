import type { Command, Option } from 'commander'
import { InputError } from '../errors'
import { ExitCode } from './exit'

/** Writes the completion of a shell, made from the commands themselves. */
export function completion(shell: string, root: Command): number {
  const make = SHELLS[shell]
  if (!make) throw new InputError(`no completion for “${shell}”`, {}, `there is one for ${Object.keys(SHELLS).join(', ')}`)
  process.stdout.write(make(wordsOf(root)))
  return ExitCode.Clean
}

interface OptionWords {
  long: string
  short: string | undefined
  description: string
  /** Values to choose from; undefined where any will do. */
  values: readonly string[] | undefined
  takesValue: boolean
}

interface CommandWords {
  /** With the names of the commands above it, without the program's own. */
  path: string
  name: string
  description: string
  options: OptionWords[]
  /** Names of the commands below, or values of the first argument. */
  words: readonly string[]
  takesPaths: boolean
}

function wordsOf(root: Command): CommandWords[] {
  const visit = (command: Command, path: readonly string[]): CommandWords[] => [
    {
      path: path.join(' '),
      name: command.name(),
      description: command.description(),
      options: command.options.filter(({ hidden }) => !hidden).map(optionWords),
      words: [
        ...command.commands.map((child) => child.name()),
        ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
      ],
      takesPaths: command.registeredArguments.some((argument) => argument.variadic || argument.name().includes('path')),
    },
    ...command.commands.flatMap((child) => visit(child, [...path, child.name()])),
  ]
  return visit(root, [])
}

const optionWords = ({ long, short, description, argChoices, required, optional }: Option): OptionWords => ({
  long: long ?? '',
  short: short ?? undefined,
  description,
  values: argChoices,
  takesValue: required || optional,
})

const flagsOf = ({ options }: CommandWords): string[] => options.flatMap(({ long, short }) => [long, ...(short ? [short] : [])])
const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const SHELLS: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = { bash, zsh, fish }

/** The command that an unnamed one stands for. */
const DEFAULT = 'check'

function bash(commands: readonly CommandWords[]): string {
  const byDefault = commands.find(({ path }) => path === DEFAULT)!
  const cases = commands.map((command) => {
    const words = [...command.words, ...flagsOf(command), ...(command.path === '' ? flagsOf(byDefault) : [])]
    return `    ${single(command.path)}) words=${single(words.join(' '))} ;;`
  })
  return `# completion of hypecheck for bash
_hypecheck() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case " ${commands.map(({ path }) => path.replaceAll(' ', '_')).join(' ')} " in
      *" \${command:+\${command}_}\${COMP_WORDS[i]} "*) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
    command=\${command//_/ }
  done
  case $previous in
${valueCases(commands)}
  esac
  case $command in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ $current != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _hypecheck hypecheck
`
}

/** What can follow an option, over all commands: an option means the same everywhere, its values add up. */
function optionValues(commands: readonly CommandWords[]): Map<string, OptionWords> {
  const options = new Map<string, OptionWords>()
  for (const option of commands.flatMap((command) => command.options)) {
    const known = options.get(option.long)
    options.set(option.long, {
      ...option,
      values: known?.values || option.values ? [...new Set([...(known?.values ?? []), ...(option.values ?? [])])] : undefined,
    })
  }
  return options
}

function valueCases(commands: readonly CommandWords[]): string {
  return [...optionValues(commands).values()]
    .filter(({ takesValue }) => takesValue)
    .map(({ long, short, values }) => {
      const names = short ? `${long}|${short}` : long
      const reply = values ? `compgen -W ${single(values.join(' '))} -- "$current"` : 'compgen -f -- "$current"'
      return `    ${names}) COMPREPLY=($(${reply})); return ;;`
    })
    .join('\n')
}

function zsh(commands: readonly CommandWords[]): string {
  const top = commands.filter(({ path }) => path !== '' && !path.includes(' '))
  const named = top.map(({ name, description }) => `    ${single(`${name}:${description}`)}`)
  const cases = top.map((command) => {
    const below = commands.filter(({ path }) => path.startsWith(`${command.path} `))
    const options = [...command.options, ...below.flatMap((child) => child.options)]
    const unique = [...new Map(options.map((option) => [option.long, option])).values()]
    const words = command.words.length > 0 ? [`    ${single(`1:what:(${command.words.join(' ')})`)}`] : []
    const lines = [...unique.map((option) => `    ${single(zshOption(option))}`), ...words, `    ${single('*:article:_files')}`]
    return `  ${command.name}) _arguments -s \\\n${lines.join(' \\\n')} ;;`
  })
  return `#compdef hypecheck
# completion of hypecheck for zsh
_hypecheck() {
  local -a commands=(
${named.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=$words[2]
  if (( \${commands[(I)$command:*]} )); then
    shift words
    (( CURRENT-- ))
  else
    command=${DEFAULT}
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _hypecheck ]]; then _hypecheck "$@"; else compdef _hypecheck hypecheck; fi
`
}

function zshOption({ long, description, values, takesValue }: OptionWords): string {
  const text = description.replace(/[[\]:\\]/g, '\\$&')
  const value = values ? `:value:(${values.join(' ')})` : takesValue ? ':value:_files' : ''
  return `*${long}[${text}]${value}`
}

function fish(commands: readonly CommandWords[]): string {
  const top = commands.filter(({ path }) => path !== '' && !path.includes(' '))
  const names = top.map(({ name }) => name).join(' ')
  const lines = top.flatMap((command) => {
    const condition =
      command.name === DEFAULT
        ? `not __fish_seen_subcommand_from ${names.replace(`${DEFAULT} `, '')}`
        : `__fish_seen_subcommand_from ${command.name}`
    return [
      `complete -c hypecheck -n __fish_use_subcommand -a ${command.name} -d ${fishText(command.description)}`,
      ...command.words.map((word) => `complete -c hypecheck -n ${fishText(condition)} -a ${word}`),
      ...command.options.map((option) => fishOption(option, condition)),
    ]
  })
  return `# completion of hypecheck for fish\n${lines.join('\n')}\n`
}

function fishOption({ long, short, description, values, takesValue }: OptionWords, condition: string): string {
  const value = values ? ` -x -a ${fishText(values.join(' '))}` : takesValue ? ' -r' : ''
  return `complete -c hypecheck -n ${fishText(condition)} -l ${long.replace(/^--/, '')}${short ? ` -s ${short.slice(1)}` : ''}${value} -d ${fishText(description)}`
}

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
