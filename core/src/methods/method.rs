//! The methods by name, and where each is published.

use core::fmt;
use core::str::FromStr;

/// A published method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Method {
    /// Statistics Canada and Open SDG; see [`statcan`](super::statcan).
    Statcan,
    /// Eurostat's monitoring report; see [`eurostat`](super::eurostat).
    Eurostat,
    /// The progress chart of the United Nations Statistics Division, 2023; see [`unsd2023`](super::unsd2023).
    Unsd2023,
    /// The weather symbols of the German sustainability strategy; see [`weather`](super::weather).
    Weather,
    /// The bands of ISTAT and ASTAT; see [`istat`](super::istat).
    Istat,
    /// The arrows of the Sustainable Development Solutions Network; see [`sdsn`](super::sdsn).
    Sdsn,
    /// The distance of the OECD; see [`oecd`](super::oecd).
    Oecd,
    /// Current status and anticipated progress of UN ESCAP; see [`escap`](super::escap).
    Escap,
    /// The trajectories of the EU Digital Decade; see [`digital_decade`](super::digital_decade).
    DigitalDecade,
}

/// Where the rules of a method are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Publication {
    /// Title of the document.
    pub title: &'static str,
    /// Where it stands.
    pub address: &'static str,
}

impl Method {
    /// Every method, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Statcan,
        Self::Eurostat,
        Self::Unsd2023,
        Self::Weather,
        Self::Istat,
        Self::Sdsn,
        Self::Oecd,
        Self::Escap,
        Self::DigitalDecade,
    ];

    /// The stable name, as on the command line and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Statcan => "statcan",
            Self::Eurostat => "eurostat",
            Self::Unsd2023 => "unsd2023",
            Self::Weather => "weather",
            Self::Istat => "istat",
            Self::Sdsn => "sdsn",
            Self::Oecd => "oecd",
            Self::Escap => "escap",
            Self::DigitalDecade => "digital_decade",
        }
    }

    /// Where its rules are published.
    #[must_use]
    pub const fn source(self) -> Publication {
        match self {
            Self::Statcan => super::statcan::SOURCE,
            Self::Eurostat => super::eurostat::SOURCE,
            Self::Unsd2023 => super::unsd2023::SOURCE,
            Self::Weather => super::weather::SOURCE,
            Self::Istat => super::istat::SOURCE,
            Self::Sdsn => super::sdsn::SOURCE,
            Self::Oecd => super::oecd::SOURCE,
            Self::Escap => super::escap::SOURCE,
            Self::DigitalDecade => super::digital_decade::SOURCE,
        }
    }

    /// What of the rules could not be confirmed in the primary text, in one English sentence; `None` when all of it was
    /// read there.
    #[must_use]
    pub const fn unconfirmed(self) -> Option<&'static str> {
        match self {
            Self::Statcan | Self::Unsd2023 | Self::Weather | Self::Istat => None,
            Self::Eurostat => Some(super::eurostat::UNCONFIRMED),
            Self::Sdsn => Some(super::sdsn::UNCONFIRMED),
            Self::Oecd => Some(super::oecd::UNCONFIRMED),
            Self::Escap => Some(super::escap::UNCONFIRMED),
            Self::DigitalDecade => Some(super::digital_decade::UNCONFIRMED),
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text that is no [`Method::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownMethod;

impl fmt::Display for UnknownMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there is no such method; known are ")?;
        for (index, method) in Method::ALL.into_iter().enumerate() {
            write!(f, "{}{method}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl core::error::Error for UnknownMethod {}

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(text: &str) -> Result<Self, UnknownMethod> {
        Self::ALL.into_iter().find(|method| method.name() == text).ok_or(UnknownMethod)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn every_name_reads_back_and_every_method_says_where_it_stands() {
        for method in Method::ALL {
            assert_eq!(method.to_string().parse(), Ok(method));
            assert!(method.source().address.starts_with("https://"), "{method}");
        }
        let error = "StatCan".parse::<Method>().unwrap_err();
        assert!(error.to_string().ends_with("escap, digital_decade"), "{error}");
    }
}
