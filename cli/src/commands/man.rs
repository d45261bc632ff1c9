//! `peil man`: the manual page, in roff.

use crate::help;
use crate::refusal::Refusal;
use clap_mangen::Man;
use peil_words::Words;
use std::io::Write;

/// Writes one page: the program, then each command with its options.
pub(crate) fn run(words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let mut command = help::command(words);
    command.build();
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    for part in command.get_subcommands() {
        let part = Man::new(part.clone());
        part.render_name_section(&mut page)?;
        part.render_synopsis_section(&mut page)?;
        part.render_options_section(&mut page)?;
    }
    out.write_all(&page)?;
    Ok(())
}
