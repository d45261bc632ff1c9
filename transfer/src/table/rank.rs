//! Which of several columns that may be one field is it.

use super::Field;
use super::names::plain;
use crate::read::{Grid, Heading, shown};
use peil_portfolio::fold;
use std::collections::HashMap;

/// How many rows are looked at.
const ROWS: usize = 200;

/// The fields of the columns. Where several may be one field, it is the one with the most particular heading, one with
/// something in it before one with nothing, and then the first.
pub(super) fn chosen(grid: &Grid<'_>, field_of: impl Fn(&Heading) -> Option<Field>) -> Vec<Option<Field>> {
    let named: Vec<Option<Field>> = grid.headings().iter().map(field_of).collect();
    let mut asked: HashMap<Field, Vec<(usize, &Heading)>> = HashMap::new();
    for ((place, heading), field) in grid.headings().iter().enumerate().zip(&named) {
        if let Some(field) = field {
            asked.entry(*field).or_default().push((place, heading));
        }
    }
    let has_number = asked.contains_key(&Field::HouseNumber);
    let mut fields = vec![None; named.len()];
    for (field, columns) in &asked {
        let vague = |heading: &Heading| {
            let is_alone = columns.len() == 1;
            (!is_alone && !says(grid, *field, heading), rank(*field, &plain(&heading.text), has_number))
        };
        let best = columns.iter().min_by_key(|(place, heading)| (vague(heading), *place));
        if let Some(found) = best.and_then(|(place, _)| fields.get_mut(*place)) {
            *found = Some(*field);
        }
    }
    persons(grid, asked.get(&Field::Name).map(Vec::as_slice).unwrap_or_default(), &mut fields);
    fields
}

/// Whether a column has a value; for names one that is no number and no code.
fn says(grid: &Grid<'_>, field: Field, heading: &Heading) -> bool {
    let mut values = grid.rows().take(ROWS).map(|row| shown(row.cell(heading.column)));
    values.any(|text| !text.is_empty() && (field != Field::Name || !is_code(&text)))
}

/// `1001`, `K-17`, `DEB1001`. A name may look like one, but not every name in a column.
fn is_code(text: &str) -> bool {
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    letters <= 4 && text.contains(|sign: char| sign.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

/// How vague a heading, made plain, is for a field; 0 is the most particular.
fn rank(field: Field, plain: &str, has_number: bool) -> u8 {
    match field {
        Field::Name => match plain {
            "naam" | "name" => 2,
            "klant" | "klantnaam" | "relatie" | "relatienaam" | "account" | "accountname" | "customer"
            | "customername" => 1,
            _ => 0,
        },
        // With the number in a column of its own, the street is asked without.
        Field::Street => match plain {
            "straat" | "straatnaam" | "street" | "streetname" => u8::from(!has_number),
            "adres" | "adresregel1" | "address" | "addressline1" => 2,
            _ => u8::from(has_number),
        },
        Field::City => match plain {
            "vestigingsplaats" => 0,
            "woonplaats" => 2,
            _ => 1,
        },
        Field::ContactPhone | Field::ContactEmail => u8::from(!plain.contains("contact")),
        Field::ContactName => u8::from(plain == "contact"),
        Field::Kvk => u8::from(!plain.starts_with("kvk")),
        Field::Section => u8::from(!plain.starts_with("sbi") && !plain.starts_with("nace")),
        _ => 0,
    }
}

/// A name beside that of a company is the name of a person, where persons are in it and have no other column.
fn persons(grid: &Grid<'_>, names: &[(usize, &Heading)], fields: &mut [Option<Field>]) {
    let company = names.iter().find(|(place, _)| fields.get(*place) == Some(&Some(Field::Name)));
    let left = names.iter().find(|(place, heading)| {
        fields.get(*place) == Some(&None) && matches!(plain(&heading.text).as_str(), "naam" | "name")
    });
    let (Some((_, company)), Some((place, heading))) = (company, left) else { return };
    let is_taken = |field| fields.contains(&Some(field));
    let field = match [Field::ContactName, Field::ContactFirst, Field::ContactLast].map(is_taken) {
        [false, false, false] => Field::ContactName,
        [false, true, false] => Field::ContactLast,
        _ => return,
    };
    let is_company = grid.rows().take(ROWS).any(|row| {
        let name = shown(row.cell(heading.column));
        has_legal_form(&name) || (!name.is_empty() && fold(&name) == fold(&shown(row.cell(company.column))))
    });
    if let Some(found) = fields.get_mut(*place).filter(|_| !is_company) {
        *found = Some(field);
    }
}

/// Whether a name has a legal form in it, as only organisations have.
fn has_legal_form(name: &str) -> bool {
    const FORMS: [&str; 12] = [
        "bv",
        "nv",
        "vof",
        "stichting",
        "vereniging",
        "cooperatie",
        "holding",
        "beheer",
        "gmbh",
        "ltd",
        "inc",
        "maatschap",
    ];
    let bare = fold(name).replace('.', "");
    bare.split(|sign: char| !sign.is_alphanumeric()).any(|word| FORMS.contains(&word))
}
