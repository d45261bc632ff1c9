//! `peil`: the targets for 2030, the gaps and the paces, on the command line.
//!
//! Exit codes: 0 fine, 1 the input is refused, 2 the command line is not understood.
#![forbid(unsafe_code)]

mod arguments;
mod calendar;
mod commands;
mod help;
mod json;
mod own_file;
mod picture;
mod refusal;
mod table;
mod typed;

use arguments::{Arguments, Command, Format};
use peil_words::Words;
use refusal::Refusal;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match help::parse(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let words = Words::new(arguments.output.lang.into());
    match answer(&arguments, &words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) if refusal.is_closed_pipe() => ExitCode::SUCCESS,
        Err(refusal) => {
            // Nothing is left to be done when even the complaint cannot be written.
            let _ = writeln!(anstream::stderr(), "peil: {refusal}");
            ExitCode::FAILURE
        }
    }
}

fn answer(arguments: &Arguments, words: &Words) -> Result<(), Refusal> {
    let format = arguments.output.format;
    // Only tables have colour; looking for it in JSON would take as long as making the JSON.
    let stream: Box<dyn Write> = match format {
        Format::Table => Box::new(anstream::stdout().lock()),
        Format::Json | Format::Csv => Box::new(io::stdout().lock()),
    };
    let mut out = io::BufWriter::with_capacity(1 << 16, stream);
    match &arguments.command {
        Command::Gaps(asked) => commands::gaps::run(asked, format, words, &mut out)?,
        Command::Show(asked) => commands::show::run(asked, format, words, &mut out)?,
        Command::Assess(asked) => commands::assess::run(asked, format, words, &mut out)?,
        Command::Share(asked) => commands::share::run(asked, format, words, &mut out)?,
        Command::Scan(asked) => commands::scan::run(asked, format, words, &mut out)?,
        Command::Dma(asked) => commands::dma::run(asked, format, words, &mut out)?,
        Command::Composite(asked) => commands::composite::run(asked, format, words, &mut out)?,
        Command::Portfolio(asked) => commands::portfolio::run(asked, format, words, &mut out)?,
        Command::Report(asked) => commands::report::run(asked, format, words, &mut out)?,
        Command::Demo(asked) => commands::demo::run(asked, format, words, &mut out)?,
        Command::Kiosk(asked) => commands::kiosk::run(asked, format, words, &mut out)?,
        Command::Convert(asked) => commands::convert::run(asked, format, words, &mut out)?,
        Command::Import(asked) => commands::import::run(asked, format, words, &mut out)?,
        Command::Export(asked) => commands::export::run(asked, format, words, &mut out)?,
        Command::Milestones(asked) => commands::milestones::run(asked, format, words, &mut out)?,
        Command::Sources => commands::sources::run(format, words, &mut out)?,
        Command::Completions(asked) => commands::completions::run(asked, words, &mut out)?,
        Command::Man(asked) => commands::man::run(asked, words, &mut out)?,
    }
    out.flush()?;
    Ok(())
}
