//! `peil portfolio FILE create`: an empty portfolio, to import into.

use super::Portfolio;
use crate::arguments::Format;
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use peil_exchange::write_row;
use peil_words::Key;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct CreatedJson {
    schema: &'static str,
    file: String,
}

pub(super) fn run(portfolio: &Portfolio<'_>, format: Format, out: &mut impl Write) -> Result<(), Refusal> {
    let created = portfolio.options.create(portfolio.path).and_then(|opened| opened.store.close());
    created.map_err(|error| portfolio.open_fault(&error))?;
    let file = portfolio.path.display().to_string();
    match format {
        Format::Json => json::write(out, &CreatedJson { schema: "peil/portfolio-created/1", file })?,
        Format::Csv => {
            write_row(out, ["file"])?;
            write_row(out, [file])?;
        }
        Format::Table => {
            let text = portfolio.words.say_with(Key::CreateDone, &[("file", file.into())]);
            write_paragraph(out, "", &text, Style::new())?;
        }
    }
    Ok(())
}
