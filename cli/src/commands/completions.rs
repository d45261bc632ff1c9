//! `peil completions`: what a shell needs to complete the commands.

use crate::arguments::CompletionsArguments;
use crate::help;
use crate::refusal::Refusal;
use peil_words::Words;
use std::io::Write;

pub(crate) fn run(asked: &CompletionsArguments, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    // In memory first: the generator panics where it cannot write, and a pipe may be closed.
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut help::command(words), "peil", &mut script);
    out.write_all(&script)?;
    Ok(())
}
