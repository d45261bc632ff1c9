//! What a visitor may tell about the company.

/// The language of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Every language; the code in a record is the place in this list, from 1.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code of ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }
}

/// The size of a company in persons employed, as the assessments and Eurostat class it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum SizeClass {
    /// Below 10.
    Micro,
    /// 10 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 and more.
    Large,
}

impl SizeClass {
    /// Every size class; the code in a record is the place in this list, from 1.
    pub const ALL: [Self; 4] = [Self::Micro, Self::Small, Self::Medium, Self::Large];

    /// The code in the tables of Eurostat.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Micro => "0-9",
            Self::Small => "10-49",
            Self::Medium => "50-249",
            Self::Large => "GE250",
        }
    }

    /// The class of this many persons.
    #[must_use]
    pub const fn of(persons: u32) -> Self {
        match persons {
            0..=9 => Self::Micro,
            10..=49 => Self::Small,
            50..=249 => Self::Medium,
            _ => Self::Large,
        }
    }
}

/// A section of NACE Rev. 2 (in Dutch: SBI 2008), by its letter A to U.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sector {
    letter: u8,
}

impl Sector {
    /// How many sections there are.
    pub const COUNT: u8 = 21;

    /// The section of this letter, a capital A to U; otherwise `None`.
    ///
    /// ```
    /// use peil_core::record::Sector;
    /// assert_eq!(Sector::from_letter('C').map(Sector::letter), Some('C'), "manufacturing");
    /// assert_eq!(Sector::from_letter('V'), None);
    /// ```
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        let letter = u8::try_from(letter).ok()?;
        (b'A'..=b'U').contains(&letter).then_some(Self { letter })
    }

    /// The letter.
    #[must_use]
    pub const fn letter(self) -> char {
        self.letter as char
    }

    /// The code in a record: 1 for A to 21 for U.
    pub(super) const fn wire(self) -> u8 {
        self.letter.saturating_sub(b'A').saturating_add(1)
    }

    pub(super) fn from_wire(code: u8) -> Option<Self> {
        let letter = b'A'.checked_add(code.checked_sub(1)?)?;
        Self::from_letter(letter.into())
    }
}

/// A province of the Netherlands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Province {
    /// Groningen.
    Groningen,
    /// Fryslân.
    Fryslan,
    /// Drenthe.
    Drenthe,
    /// Overijssel.
    Overijssel,
    /// Flevoland.
    Flevoland,
    /// Gelderland.
    Gelderland,
    /// Utrecht.
    Utrecht,
    /// Noord-Holland.
    NoordHolland,
    /// Zuid-Holland.
    ZuidHolland,
    /// Zeeland.
    Zeeland,
    /// Noord-Brabant.
    NoordBrabant,
    /// Limburg.
    Limburg,
}

impl Province {
    /// Every province, in the order of the codes of CBS; the code in a record is the place in this list, from 1.
    pub const ALL: [Self; 12] = [
        Self::Groningen,
        Self::Fryslan,
        Self::Drenthe,
        Self::Overijssel,
        Self::Flevoland,
        Self::Gelderland,
        Self::Utrecht,
        Self::NoordHolland,
        Self::ZuidHolland,
        Self::Zeeland,
        Self::NoordBrabant,
        Self::Limburg,
    ];

    /// The code of CBS, PV20 to PV31.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Groningen => "PV20",
            Self::Fryslan => "PV21",
            Self::Drenthe => "PV22",
            Self::Overijssel => "PV23",
            Self::Flevoland => "PV24",
            Self::Gelderland => "PV25",
            Self::Utrecht => "PV26",
            Self::NoordHolland => "PV27",
            Self::ZuidHolland => "PV28",
            Self::Zeeland => "PV29",
            Self::NoordBrabant => "PV30",
            Self::Limburg => "PV31",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_statistical_offices() {
        for (number, province) in (20..).zip(Province::ALL) {
            assert_eq!(province.code(), std::format!("PV{number}"));
        }
        assert_eq!(SizeClass::ALL.map(SizeClass::code), ["0-9", "10-49", "50-249", "GE250"]);
        assert_eq!(Language::ALL.map(Language::code), ["nl", "en"]);
    }

    #[test]
    fn sizes_meet_without_gap() {
        let bounds = [(0, 9), (10, 49), (50, 249), (250, u32::MAX)];
        for (size, (least, most)) in SizeClass::ALL.into_iter().zip(bounds) {
            assert_eq!((SizeClass::of(least), SizeClass::of(most)), (size, size));
        }
    }

    #[test]
    fn sections_are_a_to_u() {
        let sections = (0..=u8::MAX).filter_map(Sector::from_wire);
        assert!(sections.map(Sector::letter).eq('A'..='U'));
        assert!((0..=u8::MAX).filter_map(Sector::from_wire).map(Sector::wire).eq(1..=Sector::COUNT));
        for letter in ['@', 'V', 'a', 'Å', '\u{141}'] {
            assert_eq!(Sector::from_letter(letter), None);
        }
    }
}
