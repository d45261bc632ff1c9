//! Typed text made fit for a page.

/// The text with nothing in it that cannot be set: what has no width is left out, what steers is shown as a sign that is
/// missing.
pub(crate) fn clean(text: &str) -> String {
    text.chars().filter(|sign| !is_without_width(*sign)).map(shown).collect()
}

fn shown(sign: char) -> char {
    match sign {
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' => ' ',
        sign if sign.is_control() => char::REPLACEMENT_CHARACTER,
        // Not characters; no reader of PDF takes them.
        sign if u32::from(sign) & 0xFFFE == 0xFFFE => char::REPLACEMENT_CHARACTER,
        sign => sign,
    }
}

/// Signs that join, separate, direct or vary others.
fn is_without_width(sign: char) -> bool {
    matches!(
        sign,
        '\r' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_and_nothing_is_without_width() {
        assert_eq!(clean("a\u{202e}b\u{0}c\u{feff}d\r\ne\u{ad}f"), "ab\u{fffd}cd\nef");
        assert_eq!(clean("Café “De Één” – 25 %"), "Café “De Één” – 25 %");
    }
}
