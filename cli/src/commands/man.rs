//! `peil man`: the manual page, in roff.

use crate::arguments::ManArguments;
use crate::help;
use crate::refusal::Refusal;
use clap_mangen::Man;
use peil_words::Words;
use std::io::Write;

/// Writes the page of the program, or of one of its commands.
pub(crate) fn run(asked: &ManArguments, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let mut command = help::command(words);
    command.build();
    let page = asked.page.as_deref().and_then(|name| command.find_subcommand(name)).unwrap_or(&command);
    Man::new(page.clone()).render(out)?;
    Ok(())
}
