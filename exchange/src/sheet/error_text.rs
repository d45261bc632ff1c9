//! What a spreadsheet writes into a text where it shows an error.

/// In English and in Dutch.
const ERRORS: [&str; 32] = [
    "#N/A",
    "#N/B",
    "#REF!",
    "#VERW!",
    "#DIV/0!",
    "#DEEL/0!",
    "#VALUE!",
    "#WAARDE!",
    "#NAME?",
    "#NAAM?",
    "#NUM!",
    "#GETAL!",
    "#NULL!",
    "#LEEG!",
    "#SPILL!",
    "#OVERLOOP!",
    "#CALC!",
    "#BEREKENEN!",
    "#FIELD!",
    "#VELD!",
    "#BLOCKED!",
    "#GEBLOKKEERD!",
    "#UNKNOWN!",
    "#ONBEKEND!",
    "#CONNECT!",
    "#VERBINDING!",
    "#BUSY!",
    "#BEZET!",
    "#GETTING_DATA",
    "#GEGEVENS_OPHALEN",
    "#ERROR!",
    "#FOUT!",
];
/// Before the number of an error, as `LibreOffice` writes it.
const NUMBERED: [&str; 2] = ["Err:", "Fout:"];
/// As many as these, and nothing else, stand for a number in a column that is too narrow for it; fewer may be a heading.
const NARROW: usize = 3;

/// The error that a text is, without spaces around it; `None` for any other text.
pub(crate) fn error_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_error = if text.starts_with('#') {
        ERRORS.contains(&text) || text.len() >= NARROW && text.bytes().all(|sign| sign == b'#')
    } else {
        let number = NUMBERED.iter().find_map(|name| text.strip_prefix(name));
        number.is_some_and(|number| number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit()))
    };
    is_error.then_some(text)
}
