//! The published shares of the four levels.

use crate::arguments::Format;
use crate::json::{self, Exact};
use crate::refusal::Refusal;
use crate::table::{BOLD, Pairs};
use crate::typed::{excerpt, items, refuse};
use peil_core::intensity::{Level, LevelShares};
use peil_core::{Decimal, Notation, Unit};
use peil_exchange::write_row;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;

const OPTION: &str = "--levels";

#[derive(Serialize)]
struct LevelsJson {
    schema: &'static str,
    very_low: Exact,
    low: Exact,
    high: Exact,
    very_high: Exact,
    basic: Exact,
    sum: Exact,
}

pub(super) fn run(text: &str, format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let (shares, digits) = read(text, words)?;
    let too_large = || refuse(OPTION, words.say(Key::LevelsRange), words);
    let (basic, sum) = (shares.basic().ok_or_else(too_large)?, shares.sum().ok_or_else(too_large)?);
    let distance = sum.checked_sub(Decimal::HUNDRED).ok_or_else(too_large)?;
    let percent = |share: Decimal| words.exact_value(share, Unit::Percent);
    // Each of the four may be half a unit off in its last digit.
    let most = Decimal::from_millionths(2 * 10_i64.pow(u32::from(Decimal::DIGITS.saturating_sub(digits))));
    if distance.millionths().abs() > most.millionths() {
        let arguments = [("sum", percent(sum).into()), ("most", words.exact(most).into())];
        return Err(refuse(OPTION, words.say_with(Key::LevelsTotal, &arguments), words));
    }
    match format {
        Format::Json => {
            let answer = LevelsJson {
                schema: "peil/levels/1",
                very_low: Exact(shares.very_low),
                low: Exact(shares.low),
                high: Exact(shares.high),
                very_high: Exact(shares.very_high),
                basic: Exact(basic),
                sum: Exact(sum),
            };
            json::write(out, &answer)?;
        }
        Format::Csv => {
            write_row(out, Level::ALL.map(Level::code).into_iter().chain(["basic", "sum"]))?;
            let shares = Level::ALL.map(|level| shares.of(level));
            write_row(out, shares.into_iter().chain([basic, sum]).map(|share| share.to_string()))?;
        }
        Format::Table => {
            writeln!(out, "{BOLD}{}{BOLD:#}", words.say(Key::LevelsTitle))?;
            let mut pairs = Pairs::default();
            for level in Level::ALL {
                pairs.push(words.level(level), percent(shares.of(level)));
            }
            pairs.push(words.say(Key::LevelsSum), percent(sum));
            let basic = words.say_with(Key::LevelsBasicText, &[("basic", percent(basic).into())]);
            pairs.push(words.say(Key::LevelBasic), basic);
            pairs.write(out)?;
        }
    }
    Ok(())
}

/// The four shares, and how many digits the most precise of them has behind the decimal point.
fn read(text: &str, words: &Words) -> Result<(LevelShares, u8), Refusal> {
    let (mut shares, mut digits) = (Vec::new(), 0);
    for (column, part) in items(text) {
        let parsed = Decimal::parse(part, Notation::Point)
            .map_err(|error| words.number_fault(error, &excerpt(part)))
            .and_then(|parsed| match parsed.value {
                share if share < Decimal::ZERO || share > Decimal::HUNDRED => {
                    Err(words.say(Key::LevelsRange))
                }
                _ => Ok(parsed),
            });
        let parsed = parsed.map_err(|fault| {
            let arguments = [
                ("found", excerpt(part).into()),
                ("column", column.to_string().into()),
                ("fault", fault.into()),
            ];
            refuse(OPTION, words.say_with(Key::LevelsFault, &arguments), words)
        })?;
        digits = digits.max(parsed.digits);
        shares.push(parsed.value);
    }
    let [very_low, low, high, very_high] = *shares.as_slice() else {
        let count = [("found", shares.len().to_string().into())];
        return Err(refuse(OPTION, words.say_with(Key::LevelsCount, &count), words));
    };
    Ok((LevelShares { very_low, low, high, very_high }, digits))
}
