//! How cells look, and how each kind is written.

use crate::workbook::{Cell, Role, Shape};
use peil_core::{Decimal, Notation};
use peil_portfolio::Date;
use peil_words::{Language, Words};
use rust_xlsxwriter::{
    ColNum, ExcelDateTime, Format, FormatAlign, FormatBorder, RowNum, Worksheet, XlsxError,
};

/// The looks of cells.
#[derive(Debug)]
pub(in crate::write) struct Look {
    pub(in crate::write) heading: Format,
    pub(in crate::write) computed: Format,
    pub(in crate::write) title: Format,
    pub(in crate::write) part: Format,
    pub(in crate::write) wrapped: Format,
    pub(in crate::write) link: Format,
    pub(in crate::write) plain: Format,
    pub(in crate::write) beside: Format,
    text: Format,
    quoted: Format,
    plain_quoted: Format,
    number: Format,
    whole: Format,
    cents: Format,
    score: Format,
    date: Format,
    notation: Notation,
}

/// Dark green on a light one, as on the screens of Peil; both read well in print.
const INK: u32 = 0x1D_3B_36;
const FILL: u32 = 0xDC_EA_E6;
const GREY: u32 = 0x59_63_61;
const GREY_FILL: u32 = 0xEE_F1_F0;

impl Look {
    pub(in crate::write) fn new(words: &Words) -> Self {
        let is_dutch = words.language() == Language::Dutch;
        let top = || Format::new().set_align(FormatAlign::Top);
        let heading =
            || top().set_text_wrap().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(INK);
        let text = || top().set_num_format("@");
        Self {
            heading: heading().set_bold().set_font_color(INK).set_background_color(FILL),
            computed: heading().set_italic().set_font_color(GREY).set_background_color(GREY_FILL),
            title: top().set_bold().set_font_size(16).set_font_color(INK),
            part: top().set_bold().set_font_size(12).set_font_color(INK),
            wrapped: top().set_text_wrap(),
            link: top().set_hyperlink(),
            plain: top(),
            beside: top().set_indent(1),
            text: text(),
            quoted: text().set_quote_prefix(),
            plain_quoted: top().set_quote_prefix(),
            number: top().set_num_format("0").set_align(FormatAlign::Left),
            whole: top().set_num_format("#,##0"),
            cents: top().set_num_format(if is_dutch { "[$€-413] #,##0.00" } else { "[$€-809]#,##0.00" }),
            score: top().set_num_format("0.0"),
            date: top().set_num_format(if is_dutch { "dd-mm-yyyy" } else { "d mmm yyyy" }),
            notation: words.language().notation(),
        }
    }

    /// The look of a number of rows.
    pub(super) const fn whole(&self) -> &Format {
        &self.whole
    }

    /// The look of what only programs read.
    pub(super) fn fine_print() -> Format {
        Format::new().set_font_color(GREY).set_font_size(9)
    }

    /// The look of a heading.
    pub(super) const fn of_heading(&self, role: Role) -> &Format {
        match role {
            Role::Shown | Role::Number => &self.computed,
            Role::Needed | Role::Field => &self.heading,
        }
    }

    /// The look of the cells of a column, also of those with nothing in them: who types there goes on in it.
    pub(super) const fn of(&self, shape: Shape) -> &Format {
        match shape {
            Shape::Text | Shape::Kvk | Shape::Vat | Shape::Period => &self.text,
            Shape::Long | Shape::List | Shape::Choice(_) | Shape::Decimal => &self.plain,
            Shape::Number => &self.number,
            Shape::Whole => &self.whole,
            Shape::Cents => &self.cents,
            Shape::Score => &self.score,
            Shape::Date => &self.date,
        }
    }

    /// Writes a cell.
    pub(super) fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        cell: &Cell,
        shape: Shape,
        choices: &[String],
    ) -> Result<(), XlsxError> {
        let format = self.of(shape);
        let number = match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => return self.put_text(sheet, (row, column), text, shape),
            Cell::Choice(place) => {
                let name = choices.get(*place).map_or("", String::as_str);
                return self.put_text(sheet, (row, column), name, shape);
            }
            Cell::Date(date) => return self.put_date(sheet, (row, column), *date),
            Cell::Period(period) => {
                sheet.write_string_with_format(row, column, period.to_string(), format)?;
                return Ok(());
            }
            Cell::Whole(number) => Number { value: i128::from(*number) * 1_000_000, digits: 0 },
            Cell::Cents(cents) => Number { value: i128::from(*cents) * 10_000, digits: 2 },
            Cell::Decimal(number) => Number { value: number.millionths().into(), digits: 0 },
        };
        match number.exact() {
            Some(exact) => sheet.write_number_with_format(row, column, exact, format)?,
            // A spreadsheet would round it.
            None => sheet.write_string_with_format(row, column, number.text(self.notation), &self.text)?,
        };
        Ok(())
    }

    fn put_text(
        &self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        text: &str,
        shape: Shape,
    ) -> Result<(), XlsxError> {
        let is_text = matches!(shape, Shape::Text | Shape::Kvk | Shape::Vat | Shape::Period);
        let (plain, quoted) =
            if is_text { (&self.text, &self.quoted) } else { (&self.plain, &self.plain_quoted) };
        let format = if is_formula(text) { quoted } else { plain };
        sheet.write_string_with_format(row, column, text, format).map(|_| ())
    }

    fn put_date(
        &self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        date: Date,
    ) -> Result<(), XlsxError> {
        // Spreadsheets do not agree on the days before, since one of them has a 29 February 1900.
        if date < Date::new(1900, 3, 1).unwrap_or(date) {
            sheet.write_string_with_format(row, column, date.to_string(), &self.text)?;
        } else {
            let day = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
            sheet.write_datetime_with_format(row, column, &day, &self.date)?;
        }
        Ok(())
    }
}

/// Writes a text of the portal's sheets.
pub(in crate::write) fn put_text(
    look: &Look,
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    text: &str,
) -> Result<(), XlsxError> {
    if text.is_empty() { Ok(()) } else { look.put_text(sheet, (row, column), text, Shape::Text) }
}

/// Writes an amount of the portal's sheets.
pub(in crate::write) fn cents(
    look: &Look,
    sheet: &mut Worksheet,
    place: (RowNum, ColNum),
    cents: Option<i64>,
) -> Result<(), XlsxError> {
    look.put(sheet, place, &Cell::cents(cents), Shape::Cents, &[])
}

/// Whether a spreadsheet would run a text as a formula once it is typed again.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\''])
}

/// A number in millionths, and how many digits it is written with at least.
#[derive(Clone, Copy, Debug)]
struct Number {
    value: i128,
    digits: u8,
}

impl Number {
    /// The number as a spreadsheet holds it, where it holds all its digits: at most fifteen.
    fn exact(self) -> Option<f64> {
        let mut digits = self.value.unsigned_abs();
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        if digits >= 1_000_000_000_000_000 { None } else { self.text(Notation::Point).parse().ok() }
    }

    fn text(self, notation: Notation) -> String {
        match i64::try_from(self.value).map(Decimal::from_millionths) {
            Ok(number) if self.digits == 0 => number.display(notation).to_string(),
            Ok(number) => number.display_digits(notation, self.digits).to_string(),
            // Larger than a decimal of the core: whole numbers and cents, with nothing behind them.
            Err(_) => {
                let sign = if self.value < 0 { "-" } else { "" };
                let (whole, rest) =
                    (self.value.unsigned_abs() / 1_000_000, self.value.unsigned_abs() % 1_000_000);
                match self.digits {
                    0 => format!("{sign}{whole}"),
                    _ => format!("{sign}{whole}{}{:02}", notation.sign(), rest / 10_000),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(cents: i64) -> Number {
        Number { value: i128::from(cents) * 10_000, digits: 2 }
    }

    #[test]
    fn a_number_is_one_only_as_long_as_a_spreadsheet_keeps_all_its_digits() {
        assert_eq!(cents(125_050).exact(), Some(1250.5));
        assert_eq!(cents(-1).exact(), Some(-0.01));
        assert_eq!(cents(999_999_999_999_999).exact(), Some(9_999_999_999_999.99));
        assert_eq!(cents(1_000_000_000_000_001).exact(), None);
        assert_eq!(cents(1_000_000_000_000_001).text(Notation::Comma), "10000000000000,01");
        assert_eq!(cents(i64::MAX).text(Notation::Point), "92233720368547758.07");
        assert_eq!(
            Number { value: i128::from(i64::MAX) * 1_000_000, digits: 0 }.text(Notation::Comma),
            i64::MAX.to_string()
        );
        assert_eq!(Number { value: i128::from(i64::MIN), digits: 0 }.exact(), None);
    }
}
