//! How long a passphrase would stand against guessing.

/// A rough judgement of a passphrase, for who is choosing one.
///
/// It knows no dictionary: what everybody would guess is judged by its length and its kinds of signs all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Guessed in a moment: below about 40 bits.
    Weak,
    /// Stands against somebody who happens on the file: below about 64 bits.
    Fair,
    /// Stands against somebody who sets computers to it.
    Strong,
}

/// A kind of signs, and how many there are to choose from.
type Kind = (fn(char) -> bool, u32);

const KINDS: [Kind; 4] = [(is_digit, 10), (is_lower, 26), (is_upper, 26), (is_other, 34)];

fn is_digit(sign: char) -> bool {
    sign.is_numeric()
}

fn is_lower(sign: char) -> bool {
    sign.is_lowercase()
}

fn is_upper(sign: char) -> bool {
    sign.is_uppercase()
}

fn is_other(sign: char) -> bool {
    !(is_digit(sign) || is_lower(sign) || is_upper(sign))
}

impl Strength {
    /// Judges a text: the number of its signs times the bits of a sign of the kinds that occur. A sign that repeats the
    /// one before it, or follows it as in `1234` or `abc`, counts for nothing.
    ///
    /// ```
    /// use peil_portfolio::Strength;
    /// assert_eq!(Strength::of("welkom"), Strength::Weak);
    /// assert_eq!(Strength::of("aaaaaaaaaaaaaaaaaaaa"), Strength::Weak);
    /// assert_eq!(Strength::of("fietsbel tuin"), Strength::Fair);
    /// assert_eq!(Strength::of("fietsbel in de tuin"), Strength::Strong);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let choices: u32 =
            KINDS.iter().filter(|(is, _)| text.chars().any(is)).map(|(_, choices)| choices).sum();
        // Tenths of bits, rounded down, for 10 to 96 choices.
        let tenths = match choices {
            0..=9 => 0,
            10..=25 => 33,
            26..=43 => 47,
            44..=61 => 55,
            62..=85 => 59,
            _ => 64,
        };
        let mut before = None;
        let mut counted = 0_u32;
        for sign in text.chars() {
            let code = u32::from(sign);
            if before.is_none_or(|before: u32| before.abs_diff(code) > 1) {
                counted = counted.saturating_add(1);
            }
            before = Some(code);
        }
        match counted.saturating_mul(tenths) / 10 {
            0..40 => Self::Weak,
            40..64 => Self::Fair,
            64.. => Self::Strong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_kinds_count_and_repetition_does_not() {
        for (text, strength) in [
            ("", Strength::Weak),
            ("12345678901234567890", Strength::Weak),
            ("abcdefghijklmnop", Strength::Weak),
            ("geheim", Strength::Weak),
            ("wandelschoen", Strength::Fair),
            ("Gr0en&gee", Strength::Fair),
            ("paard batterij nietje", Strength::Strong),
            ("x7#Kq2!mZ9w", Strength::Strong),
        ] {
            assert_eq!(Strength::of(text), strength, "{text}");
        }
    }
}
