//! The first sheet: what this is, how it is used, and how its figures come about.

use super::look::Look;
use super::sheet::Written;
use crate::Subject;
use crate::workbook::{FORM, Facts, STATE, VERSION};
use crate::write::rows::Source;
use crate::write::{Chosen, ExportError};
use peil_portfolio::Date;
use peil_words::Key;
use rust_xlsxwriter::{DocProperties, Format, RowNum, Url, Workbook, Worksheet, XlsxError};

/// The first sheet, whose rows are known when the others are written.
#[derive(Debug, Default)]
pub(super) struct About {
    sheets: Vec<Written>,
}

impl About {
    /// Puts the sheet before the others.
    pub(super) fn begin(workbook: &mut Workbook) -> Self {
        workbook.add_worksheet();
        Self::default()
    }

    pub(super) fn add(&mut self, sheet: Written) {
        self.sheets.push(sheet);
    }

    pub(super) fn add_long(&mut self, sheet: Option<Written>) {
        self.sheets.extend(sheet);
    }

    /// How many records there are on all sheets.
    pub(super) fn rows(&self) -> u64 {
        self.sheets.iter().filter(|sheet| sheet.subject.is_some()).map(|sheet| sheet.rows).sum()
    }

    /// Fills it.
    pub(super) fn finish(
        self,
        workbook: &mut Workbook,
        source: &Source<'_>,
        facts: &Facts<'_>,
        look: &Look,
        today: Date,
    ) -> Result<(), ExportError> {
        let words = facts.words;
        let file = source.store.path().file_name().map(|name| name.to_string_lossy().into_owned());
        let title = words.say_with(Key::BookTitle, &[("file", file.unwrap_or_default().into())]);
        workbook.set_properties(&DocProperties::new().set_title(&title).set_author(source.store.coach()));
        let sheet = workbook.worksheet_from_index(0)?;
        sheet.set_name(words.say(Key::BookSheetAbout))?;
        sheet.set_column_width(0, 30)?.set_column_width(1, 12)?.set_column_width(2, 100)?;
        sheet.set_screen_gridlines(false);
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        let mut page = Page { sheet, look, row: 0 };
        page.sheet.set_row_height(0, 26)?;
        page.line(&title, &look.title)?;
        let day = words.day((today.year(), today.month(), today.day()));
        let made = [("version", env!("CARGO_PKG_VERSION").into()), ("day", day.into())];
        page.line(&words.say_with(Key::BookMade, &made), &look.plain)?;
        page.line(&self.choice(source, facts), &look.plain)?;
        page.line(&words.say(Key::BookPersonal), &look.plain)?;
        page.part(&words.say(Key::BookSheets))?;
        let headings = [Key::BookColumnSheet, Key::BookColumnRows, Key::BookColumnAbout];
        for (heading, column) in headings.into_iter().zip(0..) {
            page.sheet.write_string_with_format(page.row, column, words.say(heading), &look.heading)?;
        }
        page.row += 1;
        for written in &self.sheets {
            page.sheet_line(written, &words.say(written.note))?;
        }
        page.part(&words.say(Key::BookUse))?;
        let uses =
            [Key::BookUseRows, Key::BookUseNumbers, Key::BookUseRecords, Key::BookUseShown, Key::BookUseBack];
        for key in uses {
            page.paragraph(&words.say(key))?;
        }
        page.part(&words.say(Key::BookMethods))?;
        for key in [
            Key::BookMethodLevel,
            Key::BookMethodUnknown,
            Key::BookMethodMaturity,
            Key::AssessmentRules,
            Key::SummaryNotASample,
        ] {
            page.paragraph(&words.say(key))?;
        }
        page.row += 1;
        page.line(&format!("{FORM}{VERSION}"), &Look::fine_print())?;
        let standing = source.store.standing()?;
        if !standing.is_empty() {
            page.standing(&words.say(Key::BookStanding), &format!("{STATE}{standing}"))?;
        }
        Ok(())
    }

    /// Whether all companies are in it.
    fn choice(&self, source: &Source<'_>, facts: &Facts<'_>) -> String {
        let words = facts.words;
        let of = facts.register.rows().len() as u64;
        let companies = self.sheets.iter().find(|sheet| sheet.subject == Some(Subject::Company));
        let count = words.count(companies.map_or(0, |sheet| sheet.rows));
        match source.chosen {
            Chosen::All => words.say_with(Key::BookWhole, &[("count", count.into())]),
            Chosen::Only(_) => {
                let numbers = [("count", count.into()), ("of", words.count(of).into())];
                words.say_with(Key::BookChosen, &numbers)
            }
        }
    }
}

/// The sheet while it is filled from above.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    look: &'a Look,
    row: RowNum,
}

impl Page<'_> {
    fn line(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, format)?;
        self.row += 1;
        Ok(())
    }

    /// How the portfolio stood, for who reads the file back.
    fn standing(&mut self, label: &str, standing: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, label, &Look::fine_print())?;
        self.sheet.write_string_with_format(self.row, 2, standing, &Look::fine_print())?;
        self.row += 1;
        Ok(())
    }

    /// The head of a part, with an empty row before it.
    fn part(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, text, &self.look.part)?;
        self.row += 1;
        Ok(())
    }

    /// A text over all columns, with as many lines as it needs.
    fn paragraph(&mut self, text: &str) -> Result<(), XlsxError> {
        const WIDTH: usize = 145;
        let lines = u32::try_from(text.chars().count().div_ceil(WIDTH)).unwrap_or(1);
        self.sheet.merge_range(self.row, 0, self.row, 2, text, &self.look.wrapped)?;
        self.sheet.set_row_height(self.row, 15 * lines + 3)?;
        self.row += 1;
        Ok(())
    }

    fn sheet_line(&mut self, written: &Written, note: &str) -> Result<(), XlsxError> {
        let link = Url::new(format!("internal:'{}'!A1", written.name)).set_text(&written.name);
        self.sheet.write_url_with_format(self.row, 0, link, &self.look.link)?;
        // A sheet has a million rows at most, and a number its own digits up to nine billion million.
        #[expect(clippy::cast_precision_loss, reason = "far fewer rows than a number has digits")]
        self.sheet.write_number_with_format(self.row, 1, written.rows as f64, self.look.whole())?;
        self.sheet.write_string_with_format(self.row, 2, note, &self.look.beside)?;
        self.row += 1;
        Ok(())
    }
}
