//! The answers of one company.

use super::{ITEM_BITS, ITEMS, Level, Score};
use crate::shown::Shown;
use core::fmt::{self, Write};
use core::str::FromStr;

/// One answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Answer {
    /// Not answered, or the company does not know.
    #[default]
    Unknown,
    /// Not in use.
    No,
    /// In use.
    Yes,
}

impl Answer {
    /// The sign in text: `1`, `0` or `?`.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Unknown => '?',
            Self::No => '0',
            Self::Yes => '1',
        }
    }

    /// The answer with this sign.
    #[must_use]
    pub const fn from_sign(sign: char) -> Option<Self> {
        match sign {
            '?' => Some(Self::Unknown),
            '0' => Some(Self::No),
            '1' => Some(Self::Yes),
            _ => None,
        }
    }
}

/// How unknown answers are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Case {
    /// Every unknown answer is a no.
    Worst,
    /// Every unknown answer is a yes.
    Best,
}

impl Case {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Worst, Self::Best];
}

/// Twelve answers, in the order of the items of a [`Composition`](super::Composition).
///
/// Held as two sets of twelve bits, bit 0 for the first item: what is in use, and what is unknown. No item is in both.
///
/// # Default value
/// Everything unknown.
///
/// # Example
/// ```
/// use peil_core::intensity::{Answer, Level, Scan};
/// let scan: Scan = "111100?00000".parse()?;
/// assert_eq!(scan.answer(6), Some(Answer::Unknown));
/// assert_eq!(scan.level(), Some(Level::Low), "four points or five: low either way");
/// assert_eq!(scan.to_string(), "111100?00000");
/// # Ok::<(), peil_core::intensity::ScanError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scan {
    yes: u16,
    unknown: u16,
}

/// Why something is no scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScanError {
    /// A bit above the twelfth is set.
    SpareBits,
    /// An item is both in use and unknown.
    YesAndUnknown,
    /// There are not twelve answers.
    NotTwelve {
        /// How many there are.
        answers: usize,
    },
    /// A sign other than `1`, `0` or `?`.
    Sign {
        /// Where, from 0.
        position: usize,
        /// What stands there.
        sign: char,
    },
    /// There is no such item.
    NoSuchItem {
        /// The position asked for, from 0.
        position: usize,
    },
}

impl Default for Scan {
    fn default() -> Self {
        Self::UNANSWERED
    }
}

impl Scan {
    /// Everything unknown.
    pub const UNANSWERED: Self = Self { yes: 0, unknown: ITEM_BITS };
    /// Every answer no.
    pub const NOTHING: Self = Self { yes: 0, unknown: 0 };

    /// The scan with these items in use and these unknown; bit 0 is the first item.
    ///
    /// # Errors
    /// [`ScanError::SpareBits`] when a bit above the twelfth is set, [`ScanError::YesAndUnknown`] when the sets meet.
    pub const fn from_bits(yes: u16, unknown: u16) -> Result<Self, ScanError> {
        if (yes | unknown) & !ITEM_BITS != 0 {
            Err(ScanError::SpareBits)
        } else if yes & unknown != 0 {
            Err(ScanError::YesAndUnknown)
        } else {
            Ok(Self { yes, unknown })
        }
    }

    /// The scan with these answers, first item first.
    #[must_use]
    pub fn from_answers(answers: [Answer; ITEMS]) -> Self {
        let empty = Self::NOTHING;
        (0..ITEMS).zip(answers).fold(empty, |scan, (position, answer)| scan.put(bit(position), answer))
    }

    /// The items in use; bit 0 is the first.
    #[must_use]
    pub const fn yes_bits(self) -> u16 {
        self.yes
    }

    /// The items whose answer is unknown; bit 0 is the first.
    #[must_use]
    pub const fn unknown_bits(self) -> u16 {
        self.unknown
    }

    /// The items known not to be in use; bit 0 is the first.
    #[must_use]
    pub const fn no_bits(self) -> u16 {
        !(self.yes | self.unknown) & ITEM_BITS
    }

    /// The answer at a position from 0; `None` from 12.
    #[must_use]
    pub fn answer(self, position: usize) -> Option<Answer> {
        let bit = bit(position);
        if bit == 0 {
            None
        } else if self.yes & bit != 0 {
            Some(Answer::Yes)
        } else if self.unknown & bit != 0 {
            Some(Answer::Unknown)
        } else {
            Some(Answer::No)
        }
    }

    /// The scan with another answer at a position from 0.
    ///
    /// # Errors
    /// [`ScanError::NoSuchItem`] from position 12.
    pub fn with(self, position: usize, answer: Answer) -> Result<Self, ScanError> {
        match bit(position) {
            0 => Err(ScanError::NoSuchItem { position }),
            bit => Ok(self.put(bit, answer)),
        }
    }

    const fn put(self, bit: u16, answer: Answer) -> Self {
        let (yes, unknown) = (self.yes & !bit, self.unknown & !bit);
        match answer {
            Answer::Yes => Self { yes: yes | bit, unknown },
            Answer::No => Self { yes, unknown },
            Answer::Unknown => Self { yes, unknown: unknown | bit },
        }
    }

    /// The answers, first item first.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        (0..ITEMS).filter_map(move |position| self.answer(position))
    }

    /// True without an unknown answer.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.unknown == 0
    }

    /// The points with every unknown answer read as `case` says.
    #[must_use]
    pub const fn score(self, case: Case) -> Score {
        match case {
            Case::Worst => Score::of_items(self.yes),
            Case::Best => Score::of_items(self.yes | self.unknown),
        }
    }

    /// The points with every unknown answer a no.
    #[must_use]
    pub const fn worst(self) -> Score {
        self.score(Case::Worst)
    }

    /// The points with every unknown answer a yes.
    #[must_use]
    pub const fn best(self) -> Score {
        self.score(Case::Best)
    }

    /// The level, where the unknown answers cannot change it; otherwise `None`.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        let level = self.worst().level();
        (level == self.best().level()).then_some(level)
    }

    /// Whether the company has the basic level, where the unknown answers cannot change that; otherwise `None`.
    #[must_use]
    pub const fn is_basic(self) -> Option<bool> {
        match (self.worst().is_basic(), self.best().is_basic()) {
            (true, _) => Some(true),
            (_, false) => Some(false),
            _ => None,
        }
    }
}

/// The bit of a position; 0 where there is none.
pub(super) const fn bit(position: usize) -> u16 {
    if position < ITEMS { 1 << position } else { 0 }
}

impl FromStr for Scan {
    type Err = ScanError;

    /// Reads twelve signs, first item first: `1` in use, `0` not in use, `?` unknown.
    fn from_str(text: &str) -> Result<Self, ScanError> {
        let answers = text.chars().count();
        if answers != ITEMS {
            return Err(ScanError::NotTwelve { answers });
        }
        (0..ITEMS).zip(text.chars()).try_fold(Self::NOTHING, |scan, (position, sign)| {
            let answer = Answer::from_sign(sign).ok_or(ScanError::Sign { position, sign })?;
            scan.with(position, answer)
        })
    }
}

impl fmt::Display for Scan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.answers().try_for_each(|answer| f.write_char(answer.sign()))
    }
}

impl fmt::Display for ScanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpareBits => f.write_str("a scan has twelve bits"),
            Self::YesAndUnknown => f.write_str("an answer is both yes and unknown"),
            Self::NotTwelve { answers } => write!(f, "a scan has twelve answers, not {answers}"),
            Self::Sign { position, sign } => {
                write!(f, "answer {} is '{}'; use 1, 0 or ?", position.saturating_add(1), Shown(*sign))
            }
            Self::NoSuchItem { position } => {
                write!(f, "there is no item {}; a scan has twelve", position.saturating_add(1))
            }
        }
    }
}

impl core::error::Error for ScanError {}

#[cfg(test)]
mod tests;
