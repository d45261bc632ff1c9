//! Signs that XML cannot hold are written as `_x000D_`.

use std::borrow::Cow;

/// A text with these signs put back: a line end as a line feed, other control characters as a replacement character.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("_x") {
        plain.push_str(before);
        match sign(behind) {
            Some('\r') => {}
            Some(sign) if sign.is_control() && !matches!(sign, '\t' | '\n') => {
                plain.push(char::REPLACEMENT_CHARACTER);
            }
            Some(sign) => plain.push(sign),
            None => plain.push_str("_x"),
        }
        rest = if sign(behind).is_some() { behind.get(5..).unwrap_or_default() } else { behind };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The sign of `000D_...`.
fn sign(text: &str) -> Option<char> {
    let digits = text.get(..4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
    text.get(4..5).filter(|end| *end == "_")?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn signs_are_put_back_and_what_only_looks_like_one_stays() {
        for (text, plain) in [
            ("a_x000D_\nb", "a\nb"),
            ("_x0041__x0042_", "AB"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x0007_", "\u{fffd}"),
            ("_xGGGG_", "_xGGGG_"),
            ("_x00", "_x00"),
            ("_xD800_", "_xD800_"),
            ("_xééé", "_xééé"),
            ("max_xyz", "max_xyz"),
        ] {
            assert_eq!(unescape(text), plain, "{text}");
        }
    }
}
