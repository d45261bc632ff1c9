//! `peil man`: the manual page, in roff.

use crate::arguments::ManArguments;
use crate::help;
use crate::refusal::Refusal;
use clap::Command;
use clap_mangen::Man;
use peil_words::Words;
use std::io::Write;

/// Writes the page of the program, or of one of its commands.
pub(crate) fn run(asked: &ManArguments, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let mut command = help::command(words);
    command.build();
    let page = asked.page.as_deref().and_then(|name| named(&command, name)).unwrap_or(&command);
    Man::new(page.clone()).render(out)?;
    Ok(())
}

/// The command of a page, also one that stands within another: `portfolio-list`.
fn named<'a>(command: &'a Command, name: &str) -> Option<&'a Command> {
    command.find_subcommand(name).or_else(|| {
        let (outer, inner) = name.split_once('-')?;
        command.find_subcommand(outer)?.find_subcommand(inner)
    })
}
