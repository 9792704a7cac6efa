import type { Command, Option } from 'commander';

/** Shells that can be told what to complete. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** A command as a shell needs to know it. */
interface CommandForm {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionForm[];
  /** Words for its arguments; files may stand there too. */
  readonly words: readonly string[];
}

interface OptionForm {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** The only values that it takes; none are known if this is empty. */
  readonly choices: readonly string[];
}

/**
 * A script that completes a command line: commands, their options, choices, names, and files everywhere else.
 *
 * @param program - the whole command line; the script is made from its commands
 * @param names - words for the arguments of commands, by command
 */
export function completionScript(
  shell: Shell,
  program: Command,
  names: Readonly<Record<string, readonly string[]>>,
): string {
  const commands = program.commands.map((command): CommandForm => {
    const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
    return {
      name: command.name(),
      summary: command.summary(),
      options: [...command.options.map(formOf), help],
      words: [...(names[command.name()] ?? []), ...choices],
    };
  });
  return `${makers[shell](commands).join('\n')}\n`;
}

const help: OptionForm = {
  flag: '--help',
  description: 'display help for command',
  takesValue: false,
  choices: [],
};

function formOf(option: Option): OptionForm {
  const { long, description, required, optional, argChoices } = option;
  return { flag: long ?? '', description, takesValue: required || optional, choices: argChoices ?? [] };
}

const makers: Readonly<Record<Shell, (commands: readonly CommandForm[]) => string[]>> = {
  bash: (commands) => [
    '_caravan_sim() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""`,
    `  case "$COMP_CWORD:\${COMP_WORDS[1]}:$before" in`,
    `    1:*) words="${commands.map(({ name }) => name).join(' ')} --help --version" ;;`,
    ...commands.flatMap(({ name, options, words }) => [
      ...options
        .filter(({ takesValue }) => takesValue)
        .map(({ flag, choices }) => `    *:${name}:${flag}) words="${choices.join(' ')}" ;;`),
      `    *:${name}:*) words="${[...options.map(({ flag }) => flag), ...words].join(' ')}" ;;`,
    ]),
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    // Where no word fits, the shell offers files.
    'complete -o default -F _caravan_sim caravan-sim',
  ],

  zsh: (commands) => [
    '#compdef caravan-sim',
    '_caravan_sim() {',
    '  if (( CURRENT == 2 )); then',
    `    local -a commands=(${commands.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})`,
    '    _describe command commands',
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...commands.map(({ name, options, words }) => {
      const flags = options.map(({ flag, description, takesValue, choices }) => {
        const value = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
        return quoted(`${flag}[${description.replace(/[[\]:]/g, '')}]${takesValue ? `:value:${value}` : ''}`);
      });
      const argument = words.length > 0 ? '*:name:_caravan_sim_names' : '*:file:_files';
      return `    ${name}) local -a names=(${words.join(' ')}); _arguments ${flags.join(' ')} ${quoted(argument)} ;;`;
    }),
    '  esac',
    '}',
    "_caravan_sim_names() { _alternative 'names:name:compadd -a names' 'files:file:_files' }",
    'compdef _caravan_sim caravan-sim',
  ],

  fish: (commands) =>
    commands.flatMap(({ name, summary, options, words }) => {
      const inside = `complete -c caravan-sim -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c caravan-sim -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
        ...options.map(({ flag, description, takesValue, choices }) => {
          const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
          return `${inside} -l ${flag.slice(2)}${value} -d ${quoted(description)}`;
        }),
        ...(words.length > 0 ? [`${inside} -a ${quoted(words.join(' '))}`] : []),
      ];
    }),
};

/** In single quotes as all three shells read them; a quote inside becomes a typographic one. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’').replaceAll('\\', '')}'`;
}
