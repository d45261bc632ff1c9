//! Reading the command line, and explaining it in the language of the user.

use crate::arguments::{Arguments, Tongue};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use peil_words::{Key, Words};
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// Reads the command line. What is not a question for an answer — help, the version, a fault in the usage — is shown
/// here, and gives the exit code.
pub(crate) fn parse(line: impl IntoIterator<Item = OsString>) -> Result<Arguments, ExitCode> {
    let line: Vec<OsString> = line.into_iter().collect();
    let plain = Arguments::command().try_get_matches_from(&line);
    match plain.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => Ok(arguments),
        Err(fault) => {
            let words = Words::new(tongue(&line).into());
            Err(explain(&line, &fault, &words))
        }
    }
}

fn explain(line: &[OsString], fault: &clap::Error, words: &Words) -> ExitCode {
    // The texts are put in only now, so that a plain question does not pay for them.
    match command(words).try_get_matches_from(line) {
        Err(help) if help.exit_code() == 0 => {
            // Nothing is left to be done when help cannot be written.
            let _ = write!(anstream::stdout(), "{}", in_words(&help, words));
            ExitCode::SUCCESS
        }
        Err(help) if help.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(anstream::stderr(), "{}", in_words(&help, words));
            ExitCode::from(2)
        }
        told => {
            // The fault once more, with the names of the values in the language of the user.
            let fault = told.as_ref().err().unwrap_or(fault);
            let _ = writeln!(anstream::stderr(), "peil: {}", usage_fault(fault, words));
            ExitCode::from(2)
        }
    }
}

/// The text of `--help`. The usage line has one word that clap lets nobody choose.
fn in_words(help: &clap::Error, words: &Words) -> String {
    help.render().ansi().to_string().replace("[OPTIONS]", &words.say(Key::HelpUsageOptions))
}

/// What is wrong with the command line, in one sentence, and where help is.
fn usage_fault(fault: &clap::Error, words: &Words) -> String {
    let text = |kind: ContextKind| {
        fault.get(kind).map(|value| match value {
            ContextValue::Strings(several) => several.join(", "),
            other => other.to_string(),
        })
    };
    let argument = || text(ContextKind::InvalidArg).unwrap_or_default();
    let value = || text(ContextKind::InvalidValue).unwrap_or_default();
    let said = match fault.kind() {
        ErrorKind::UnknownArgument => words.say_with(Key::UsageUnknown, &[("found", argument().into())]),
        ErrorKind::InvalidSubcommand => {
            let found = text(ContextKind::InvalidSubcommand).unwrap_or_default();
            words.say_with(Key::UsageCommand, &[("found", found.into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = ("option", argument().into());
            match text(ContextKind::ValidValue).filter(|expected| !expected.is_empty()) {
                _ if value().is_empty() => words.say_with(Key::UsageValueMissing, &[option]),
                Some(expected) => words.say_with(
                    Key::UsageValueExpected,
                    &[option, ("found", value().into()), ("expected", expected.into())],
                ),
                None => words
                    .say_with(Key::UsageValue, &[("option", argument().into()), ("found", value().into())]),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            words.say_with(Key::UsageMissing, &[("options", argument().into())])
        }
        ErrorKind::MissingSubcommand => {
            let known = text(ContextKind::ValidSubcommand).unwrap_or_default();
            let missing = format!("{} ({known})", words.say(Key::ValueCommand));
            words.say_with(Key::UsageMissing, &[("options", missing.into())])
        }
        ErrorKind::ArgumentConflict => words.say_with(Key::UsageTwice, &[("option", argument().into())]),
        _ => fault.kind().to_string(),
    };
    format!("{said} {}", words.say(Key::UsageHelp))
}

/// The language of a command line that could not be read: the word after `--lang`, else the environment.
fn tongue(line: &[OsString]) -> Tongue {
    let line: Vec<&str> = line.iter().filter_map(|word| word.to_str()).collect();
    let asked = line.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--lang") {
        Some("") => line.get(index + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    let asked = asked.map(str::to_owned).or_else(|| std::env::var("PEIL_LANG").ok());
    if asked.as_deref() == Some("en") { Tongue::En } else { Tongue::Nl }
}

/// The command line with its explanations.
pub(crate) fn command(words: &Words) -> Command {
    explained(Arguments::command(), &[], words)
}

/// Puts the texts of the word files beside every option: `help-gaps-as-of`, or `help-as-of` for one that several
/// commands share.
/// A text of a command within another may stand under both names, where each of them has its own.
fn explained(command: Command, path: &[&str], words: &Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.say(Key::HelpUsage)
    );
    let parts: Vec<String> = command.get_subcommands().map(|part| part.get_name().to_owned()).collect();
    let command = command
        .about(named(path, None, words).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(words.say(Key::HelpCommands))
        .subcommand_value_name(words.say(Key::ValueCommand))
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    let command = if path.is_empty() {
        command
            .disable_version_flag(true)
            .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
    } else {
        command
    };
    // The places keep the order in which they are typed; their names would be sorted otherwise.
    let mut place = 0;
    let command = command.mut_args(|argument| {
        let argument = explained_argument(argument, path, words);
        place += 1;
        if argument.is_positional() { argument.display_order(place) } else { argument }
    });
    parts.iter().fold(command, |command, part| {
        let inner = [path, &[part.as_str()]].concat();
        command.mut_subcommand(part, |command| explained(command, &inner, words))
    })
}

/// The text of a command, or of an argument of it: under its whole path, else under the last part of it.
fn named(path: &[&str], argument: Option<&str>, words: &Words) -> Option<String> {
    let short = path.last().map_or(&["peil"][..], std::slice::from_ref);
    [if path.is_empty() { short } else { path }, short].into_iter().find_map(|path| {
        let id: Vec<&str> = ["help"].iter().chain(path).copied().chain(argument).collect();
        text(&id.join("-"), words)
    })
}

fn explained_argument(argument: Arg, path: &[&str], words: &Words) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let help = named(path, Some(&id), words).or_else(|| text(&format!("help-{id}"), words));
    let heading = match id.as_str() {
        "format" | "lang" | "help" | "version" => Key::HelpGeneral,
        _ if argument.is_positional() => Key::HelpArguments,
        _ => Key::HelpOptions,
    };
    let names: Option<Vec<String>> = argument.get_value_names().map(|names| {
        let translated = |name: &str| text(&format!("value-{}", name.to_lowercase()), words);
        names.iter().map(|name| translated(name).unwrap_or_else(|| name.to_string())).collect()
    });
    let argument = argument.help(help.unwrap_or_default()).help_heading(words.say(heading));
    if !argument.get_action().takes_values() {
        return argument;
    }
    // What may be chosen and what is chosen by default is said in the text, in its language.
    let argument = argument.hide_possible_values(true).hide_default_value(true).hide_env(true);
    match names {
        Some(names) => argument.value_names(names),
        None => argument,
    }
}

/// The message of this name, where there is one.
fn text(id: &str, words: &Words) -> Option<String> {
    Key::ALL.iter().find(|key| key.id() == id).map(|key| words.say(*key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_words::Language;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
        for language in Language::ALL {
            command(&Words::new(language)).debug_assert();
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        for language in Language::ALL {
            let command = command(&Words::new(language));
            for part in parts(&command) {
                assert!(part.get_about().is_some_and(|about| about.to_string().ends_with('.')), "{part}");
                for argument in part.get_arguments() {
                    assert!(
                        argument.get_help().is_some_and(|help| !help.to_string().is_empty()),
                        "{part} {argument}"
                    );
                }
            }
        }
    }

    /// Every command, and those within a command behind it.
    fn parts(command: &Command) -> Vec<&Command> {
        command.get_subcommands().flat_map(|part| [part].into_iter().chain(part.get_subcommands())).collect()
    }

    #[test]
    fn every_command_has_a_manual_page() {
        let mut known = Vec::new();
        for part in Arguments::command().get_subcommands() {
            known.push(part.get_name().to_owned());
            known.extend(
                part.get_subcommands().map(|inner| format!("{}-{}", part.get_name(), inner.get_name())),
            );
        }
        assert_eq!(known, crate::arguments::COMMANDS);
    }

    #[test]
    fn the_language_is_found_on_a_line_that_cannot_be_read() {
        let of = |line: &[&str]| tongue(&line.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of(&["peil", "--lang", "en", "--nonsense"]), Tongue::En);
        assert_eq!(of(&["peil", "--nonsense", "--lang=en"]), Tongue::En);
        assert_eq!(of(&["peil", "--lang=nl"]), Tongue::Nl);
        assert_eq!(of(&["peil", "--lang"]), std::env::var("PEIL_LANG").map_or(Tongue::Nl, |_| of(&["peil"])));
    }
}
