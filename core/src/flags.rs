//! The remarks that come with a value.

use crate::shown::Shown;
use core::fmt;

/// A set of remarks on one observation.
///
/// The letters b, c, d, e, p and u are those of Eurostat's dissemination flags; i and q are Peil's own.
///
/// | letter | flag | effect |
/// |---|---|---|
/// | b | [`BREAK`](Self::BREAK) | not comparable with what came before |
/// | c | [`CONFIDENTIAL`](Self::CONFIDENTIAL) | shown |
/// | d | [`DEFINITION_DIFFERS`](Self::DEFINITION_DIFFERS) | comparable only with values that carry it too |
/// | e | [`ESTIMATED`](Self::ESTIMATED) | shown |
/// | p | [`PROVISIONAL`](Self::PROVISIONAL) | shown |
/// | u | [`LOW_RELIABILITY`](Self::LOW_RELIABILITY) | shown |
/// | i | [`PERIOD_INFERRED`](Self::PERIOD_INFERRED) | shown: the source's table leaves the period open |
/// | q | [`DOUBTFUL`](Self::DOUBTFUL) | kept and shown, never used: what is printed cannot be right |
///
/// ```
/// use peil_core::Flags;
/// let flags = Flags::from_letters("bu")?;
/// assert!(flags.contains(Flags::BREAK));
/// assert_eq!(flags.to_string(), "bu");
/// # Ok::<(), peil_core::UnknownFlag>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags {
    bits: u8,
}

impl Flags {
    /// No remark.
    pub const NONE: Self = Self { bits: 0 };
    /// Break in the series (b).
    pub const BREAK: Self = Self { bits: 1 };
    /// Confidential (c).
    pub const CONFIDENTIAL: Self = Self { bits: 1 << 1 };
    /// Definition differs (d).
    pub const DEFINITION_DIFFERS: Self = Self { bits: 1 << 2 };
    /// Estimated (e).
    pub const ESTIMATED: Self = Self { bits: 1 << 3 };
    /// Provisional (p).
    pub const PROVISIONAL: Self = Self { bits: 1 << 4 };
    /// Low reliability (u).
    pub const LOW_RELIABILITY: Self = Self { bits: 1 << 5 };
    /// The period was inferred from the layout of the source (i).
    pub const PERIOD_INFERRED: Self = Self { bits: 1 << 6 };
    /// What the source prints cannot be right (q).
    pub const DOUBTFUL: Self = Self { bits: 1 << 7 };

    /// Every flag with its letter, in alphabetical order of the letters.
    pub const ALL: [(char, Self); 8] = [
        ('b', Self::BREAK),
        ('c', Self::CONFIDENTIAL),
        ('d', Self::DEFINITION_DIFFERS),
        ('e', Self::ESTIMATED),
        ('i', Self::PERIOD_INFERRED),
        ('p', Self::PROVISIONAL),
        ('q', Self::DOUBTFUL),
        ('u', Self::LOW_RELIABILITY),
    ];

    /// The set as one byte; a machine's form, made for [`Flags::from_bits`].
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.bits
    }

    /// The set that gave this byte; every byte is a set.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self { bits }
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits }
    }

    /// True when every flag of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.bits & other.bits == other.bits
    }

    /// True without any flag.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The flags in this set, in alphabetical order of their letters.
    pub fn iter(self) -> impl Iterator<Item = (char, Self)> {
        Self::ALL.into_iter().filter(move |&(_, flag)| self.contains(flag))
    }

    /// Reads letters in any order; repetition does no harm.
    ///
    /// # Errors
    /// Names the first letter that is no flag.
    pub fn from_letters(letters: &str) -> Result<Self, UnknownFlag> {
        letters.chars().try_fold(Self::NONE, |flags, letter| {
            let known = Self::ALL.into_iter().find(|&(known, _)| known == letter);
            known.map(|(_, flag)| flags.with(flag)).ok_or(UnknownFlag { letter })
        })
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|(letter, _)| write!(f, "{letter}"))
    }
}

/// A letter that stands for no flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownFlag {
    /// The letter.
    pub letter: char,
}

impl fmt::Display for UnknownFlag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is no flag; the flags are b, c, d, e, i, p, q and u", Shown(self.letter))
    }
}

impl core::error::Error for UnknownFlag {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn every_set_reads_back() {
        for bits in 0..=u8::MAX {
            let flags = Flags { bits };
            assert_eq!(Flags::from_letters(&flags.to_string()), Ok(flags));
            assert_eq!(flags.iter().count(), bits.count_ones() as usize);
        }
        assert_eq!(Flags::from_letters("bz"), Err(UnknownFlag { letter: 'z' }));
        assert_eq!(Flags::from_letters(""), Ok(Flags::NONE));
    }

    #[test]
    fn a_set_is_a_byte_and_twice_the_same_is_once() {
        for (bit, letter) in (0..).zip("bcdepuiq".chars()) {
            let flags = Flags::from_letters(&std::format!("{letter}{letter}")).unwrap();
            assert_eq!(flags.bits(), 1 << bit, "{letter}");
            assert_eq!(Flags::from_bits(1 << bit), flags, "{letter}");
            assert!(!flags.is_empty());
        }
        assert!(Flags::NONE.is_empty());
        assert_eq!(Flags::NONE.bits(), 0);
        assert_eq!(Flags::BREAK.with(Flags::ESTIMATED).bits(), 0b1001);
    }
}
