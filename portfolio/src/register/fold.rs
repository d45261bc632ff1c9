//! Texts as they are searched: in lower case, without marks on letters.

/// The form of a text in which search compares: lower case, and without marks on letters.
///
/// ```
/// assert_eq!(peil_portfolio::fold("Café Ĳssel"), "cafe ijssel");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

pub(super) fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        folded.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
        return;
    }
    for sign in text.chars() {
        match plain(sign) {
            Some(plain) => folded.push_str(plain),
            None if sign.is_ascii() => folded.push(sign.to_ascii_lowercase()),
            None => folded.extend(sign.to_lowercase().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign))),
        }
    }
}

/// What is typed for a letter with a mark, for the letters of the languages of Western and Central Europe.
const fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        '‘' | '’' => "'",
        '\u{a0}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_capitals_do_not_matter() {
        for (text, folded) in [
            ("Café ’t Ĳsselhoekje", "cafe 't ijsselhoekje"),
            ("FRYSLÂN Großhandel Œuvre", "fryslan grosshandel oeuvre"),
            ("e\u{301}e\u{301}n", "een"),
            ("ΑΘΗΝΑ 東京 👩", "αθηνα 東京 👩"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }
}
