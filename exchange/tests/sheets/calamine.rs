//! Another reader finds the same cells.

use crate::support::{book, cells};
use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::HashMap;
use std::io::Cursor;

#[derive(Clone, Debug)]
enum Made {
    Text(String),
    Number(f64),
    Boolean(bool),
    Day(u16, u8, u8),
    /// Thousandths of a percent.
    Share(i32),
    /// Seconds of a day.
    Time(u32),
}

fn made() -> impl Strategy<Value = Made> {
    prop_oneof![
        "[ -~é€“\u{1F468}]{1,12}".prop_map(Made::Text),
        (-1_000_000_000_i32..1_000_000_000).prop_map(|number| Made::Number(f64::from(number) / 1000.0)),
        any::<f64>()
            .prop_filter("finite", |number| number.is_finite() && number.abs() < 1e100)
            .prop_map(Made::Number),
        any::<bool>().prop_map(Made::Boolean),
        (1900_u16..2200, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Made::Day(year, month, day)),
        (-200_000_i32..1_000_000).prop_map(Made::Share),
        (0_u32..86_400).prop_map(Made::Time),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn calamine_finds_the_same(found in prop::collection::vec(((0_u32..40, 0_u16..20), made()), 0..40)) {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let [day, share, time] = ["yyyy-mm-dd", "0.0%", "[Red]hh:mm"].map(|form| Format::new().set_num_format(form));
        let last: HashMap<(u32, u16), &Made> = found.iter().map(|(place, made)| (*place, made)).collect();
        for ((row, column), cell) in &found {
            match cell {
                Made::Text(text) => sheet.write(*row, *column, text),
                Made::Number(number) => sheet.write(*row, *column, *number),
                Made::Boolean(is_true) => sheet.write(*row, *column, *is_true),
                Made::Day(year, month, of_month) => {
                    sheet.write_with_format(*row, *column, ExcelDateTime::from_ymd(*year, *month, *of_month).unwrap(), &day)
                }
                Made::Share(thousandths) => {
                    sheet.write_with_format(*row, *column, f64::from(*thousandths) / 100_000.0, &share)
                }
                Made::Time(second) => sheet.write_with_format(*row, *column, f64::from(*second) / 86_400.0, &time),
            }.unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let mut theirs: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.as_slice())).unwrap();
        let range = theirs.worksheet_range("Sheet1").unwrap();
        let (top, left) = range.start().unwrap_or_default();
        let theirs: Vec<_> = range.used_cells().map(|(row, column, cell)| {
            let place = (u32::try_from(row).unwrap() + top, u16::try_from(column).unwrap() + u16::try_from(left).unwrap());
            let told = match cell {
                Data::Float(number) if matches!(last[&place], Made::Share(_)) => {
                    let shown: f64 = format!("{:.6}", number * 100.0).parse().unwrap();
                    format!("percent {}", if shown == 0.0 { 0.0 } else { shown })
                }
                Data::String(text) => format!("text {text}"),
                Data::Float(number) => {
                    let shown: f64 = format!("{number:.14e}").parse().unwrap();
                    format!("number {}", if shown == 0.0 { 0.0 } else { shown })
                }
                Data::Bool(is_true) => format!("is {is_true}"),
                Data::DateTime(moment) if moment.as_f64() < 1.0 => {
                    let (.., hour, minute, second, milli) = moment.to_ymd_hms_milli();
                    let seconds = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second) + u32::from(milli >= 500);
                    let clock = format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
                    if seconds % 60 == 0 { format!("text {clock}") } else { format!("text {clock}:{:02}", seconds % 60) }
                }
                Data::DateTime(moment) => {
                    let (year, month, day, ..) = moment.to_ymd_hms_milli();
                    format!("day {year:04}-{month:02}-{day:02}")
                }
                other => format!("{other:?}"),
            };
            (place.0 + 1, place.1, told)
        }).collect();
        prop_assert_eq!(cells(&book(&bytes).sheets[0]), theirs);
    }
}
