//! Which company is meant by what was typed.

use crate::commands::portfolio::named::shown;
use crate::typed::excerpt;
use peil_portfolio::{Company, Id, KvkNumber, Listing, Query, Register, Row};
use peil_words::{Key, Words};

/// How many companies are named where several are meant.
const NAMED: usize = 5;

/// The company with a number at the Chamber of Commerce, a number in the portfolio, or a name: the one that has exactly this
/// name, or the only one that is found by it.
pub(super) fn company(register: &Register, asked: &str, words: &Words) -> Result<Id<Company>, String> {
    let rows = register.rows();
    if let Ok(kvk) = asked.parse::<KvkNumber>()
        && let Some(row) = rows.iter().find(|row| row.kvk == Some(kvk))
    {
        return Ok(row.id);
    }
    if let Ok(number) = asked.parse::<i64>()
        && let Some(row) = rows.iter().find(|row| row.id.number() == number)
    {
        return Ok(row.id);
    }
    let name = asked.trim().to_lowercase();
    let exact: Vec<&Row> = rows.iter().filter(|row| row.name.trim().to_lowercase() == name).collect();
    let mut listing = Listing::default();
    let found: Vec<&Row> = if exact.is_empty() && !name.is_empty() {
        listing.update(register, &Query { text: asked.to_owned(), ..Query::default() });
        listing.window(register, 0..NAMED + 1).collect()
    } else {
        exact
    };
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(words.say_with(Key::ReportNoCompany, &[("found", excerpt(asked).into())])),
        several => {
            let named =
                several.iter().take(NAMED).map(|row| format!("{} ({})", shown(&row.name), row.id.number()));
            let mut named: Vec<String> = named.collect();
            if several.len() > NAMED {
                named.push("…".to_owned());
            }
            let arguments = [("found", excerpt(asked).into()), ("companies", named.join("; ").into())];
            Err(words.say_with(Key::ReportManyCompanies, &arguments))
        }
    }
}
