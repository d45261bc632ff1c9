//! `peil convert`: a table of a statistics office in another form, or an overview of it.

mod json;
mod overview;

use crate::arguments::{ConvertArguments, Format, Into};
use crate::own_file::OwnFile;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use json::JsonWriter;
use overview::Overview;
use peil_exchange::{
    Encoding, Fault, Figure, Filter, FlatCsvWriter, Lossy, Options, OwnCsvWriter, Report, Role,
    SdmxCsvWriter, WriteError, read,
};
use peil_fixtures::{Catalogue, National};
use peil_words::{Key, Words};
use std::io::{BufRead, Write};
use std::ops::ControlFlow;

pub(crate) fn run(
    asked: &ConvertArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let catalogue = &National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?.catalogue;
    let OwnFile { name, reader } = OwnFile::open(&asked.file, words)?;
    let conversion = Conversion { asked, words, catalogue, name };
    let into = asked.to.or(match format {
        Format::Table => None,
        Format::Json => Some(Into::Json),
        Format::Csv => Some(Into::Csv),
    });
    let report = match into {
        None => return conversion.overview(reader, out),
        Some(Into::Json) => return conversion.json(reader, out),
        Some(Into::Csv) => conversion.csv(reader, out)?,
        Some(Into::PeilCsv) => conversion.own_csv(reader, out)?,
        Some(Into::SdmxCsv) => conversion.sdmx_csv(reader, out)?,
    };
    out.flush()?;
    for note in notes(&report) {
        tell(&words.say(note));
    }
    Ok(())
}

/// What a reader has to know about a file.
fn notes(report: &Report) -> impl Iterator<Item = Key> {
    let encoding = (report.encoding == Encoding::Windows1252).then_some(Key::ExchangeNoteEncoding);
    encoding.into_iter().chain(report.has_next_page.then_some(Key::ExchangeNotePage))
}

/// A remark beside the answer, which may go into a file.
fn tell(text: &str) {
    // Nothing is left to be done when even the remark cannot be written.
    let _ = write_paragraph(&mut anstream::stderr(), "", text, Style::new());
}

struct Conversion<'a> {
    asked: &'a ConvertArguments,
    words: &'a Words,
    catalogue: &'a Catalogue,
    /// The file, for messages.
    name: String,
}

impl Conversion<'_> {
    /// Reads the file and hands every figure to `write`.
    fn each(
        &self,
        reader: impl BufRead,
        mut write: impl FnMut(&Figure) -> Result<(), WriteError>,
    ) -> Result<Report, Refusal> {
        let asked = self.asked;
        let filter = Filter::default()
            .only(Role::Place, &asked.place)
            .only(Role::Indicator, &asked.indicator)
            .only(Role::Size, &asked.size)
            .only(Role::Sector, &asked.sector)
            .only(Role::Unit, &asked.unit);
        let options = Options { filter, ..Options::default() };
        let mut failed = None;
        let read = read(&self.name, reader, self.catalogue, &options, |figure| match write(figure) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        });
        match (read, failed) {
            (Err(error), Some(failed)) if error.fault == Fault::Cancelled => Err(self.not_written(failed)),
            (Err(error), _) => Err(Refusal::input(self.words.exchange_error(&error))),
            (Ok(report), _) => Ok(report),
        }
    }

    fn not_written(&self, error: WriteError) -> Refusal {
        let key = match error {
            WriteError::Io(error) => return Refusal::Output(error),
            WriteError::ColumnsDiffer => Key::ExchangeColumnsDiffer,
            _ => Key::ExchangeNoPlace,
        };
        Refusal::input(self.words.say_with(key, &[("file", self.name.as_str().into())]))
    }

    fn csv(&self, reader: impl BufRead, out: &mut impl Write) -> Result<Report, Refusal> {
        let mut writer = FlatCsvWriter::new(out).map_err(|error| self.not_written(error))?;
        self.each(reader, |figure| writer.write(figure))
    }

    fn own_csv(&self, reader: impl BufRead, out: &mut impl Write) -> Result<Report, Refusal> {
        let mut writer = OwnCsvWriter::new(out, &self.name).map_err(|error| self.not_written(error))?;
        let report = self.each(reader, |figure| writer.write(figure))?;
        let Lossy { unknown, missing } = writer.lossy();
        if unknown + missing > 0 {
            let numbers = [("unknown", self.words.count(unknown)), ("missing", self.words.count(missing))];
            let arguments = numbers.map(|(name, number)| (name, number.into()));
            tell(&self.words.say_with(Key::ExchangeNoteLeftOut, &arguments));
        }
        Ok(report)
    }

    fn sdmx_csv(&self, reader: impl BufRead, out: &mut impl Write) -> Result<Report, Refusal> {
        let mut writer = SdmxCsvWriter::new(out);
        let report = self.each(reader, |figure| writer.write(figure))?;
        writer.finish().map_err(|error| self.not_written(error))?;
        Ok(report)
    }

    fn json(&self, reader: impl BufRead, out: &mut impl Write) -> Result<(), Refusal> {
        let mut writer = JsonWriter::new(out, &self.name)?;
        let report = self.each(reader, |figure| writer.write(figure).map_err(WriteError::Io))?;
        Ok(writer.finish(&report)?)
    }

    fn overview(&self, reader: impl BufRead, out: &mut impl Write) -> Result<(), Refusal> {
        let mut overview = Overview::default();
        let report = self.each(reader, |figure| {
            overview.take(figure);
            Ok(())
        })?;
        overview.write(&report, self.words, out)?;
        Ok(())
    }
}
