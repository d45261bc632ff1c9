//! serde forms: text for people (`"81.5"`, `"2024-10"`, `"bu"`), the bare numbers for machines.
//!
//! What is read back passes the same checks as everything else: a decimal that does not fit, a thirteenth month or two
//! observations of one period are refused.

use crate::{Decimal, Flags, Observation, Period, Series, Unit};
use core::fmt;
use core::marker::PhantomData;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! text_for_people {
    ($type:ty, $expecting:literal, $parse:expr, $compact:ty, $to_compact:expr, $from_compact:expr) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.collect_str(self)
                } else {
                    let compact: fn(&$type) -> $compact = $to_compact;
                    compact(self).serialize(serializer)
                }
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl Visitor<'_> for Text {
                    type Value = $type;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expecting)
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$type, E> {
                        $parse(text).map_err(E::custom)
                    }
                }

                if deserializer.is_human_readable() {
                    deserializer.deserialize_str(Text)
                } else {
                    let compact = <$compact>::deserialize(deserializer)?;
                    $from_compact(compact).map_err(D::Error::custom)
                }
            }
        }
    };
}

text_for_people!(
    Decimal,
    "a decimal number as text, with a point",
    str::parse::<Decimal>,
    i64,
    |decimal| decimal.millionths(),
    |millionths| Ok::<_, &str>(Decimal::from_millionths(millionths))
);
text_for_people!(
    Period,
    "a year (2024) or a month (2024-10) as text",
    str::parse::<Period>,
    (u16, u8),
    |&period| period.into(),
    Period::try_from
);
text_for_people!(Flags, "the letters of flags", Flags::from_letters, u8, |flags| flags.bits(), |bits| Ok::<
    _,
    &str,
>(
    Flags::from_bits(bits)
));
text_for_people!(
    Unit,
    "the name of a unit",
    str::parse::<Unit>,
    u8,
    |unit| Unit::ALL.iter().zip(0..).find(|&(known, _)| known == unit).map_or(0, |(_, number)| number),
    |number: u8| Unit::ALL.get(usize::from(number)).copied().ok_or("no such unit")
);

impl<const N: usize> Serialize for Series<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Series<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Observations<const N: usize>(PhantomData<Series<N>>);

        impl<'de, const N: usize> Visitor<'de> for Observations<N> {
            type Value = Series<N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "at most {N} observations of different periods")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Series<N>, A::Error> {
                let mut series = Series::new();
                while let Some(observation) = items.next_element::<Observation>()? {
                    series.insert(observation).map_err(A::Error::custom)?;
                }
                Ok(series)
            }
        }

        deserializer.deserialize_seq(Observations(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn there_and_back<T>(value: &T) -> String
    where
        T: Serialize + for<'de> Deserialize<'de> + PartialEq + fmt::Debug,
    {
        let text = serde_json::to_string(value).unwrap();
        assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value);
        text
    }

    #[test]
    fn text_keeps_everything() {
        assert_eq!(there_and_back(&Decimal::MAX), "\"9223372036854.775807\"");
        assert_eq!(there_and_back(&Period::month(2024, 10).unwrap()), "\"2024-10\"");
        assert_eq!(there_and_back(&Flags::BREAK.with(Flags::LOW_RELIABILITY)), "\"bu\"");
        assert_eq!(there_and_back(&Unit::MillionEuro), "\"EUR million\"");
        assert!(serde_json::from_str::<Decimal>("\"1,5\"").is_err());
        assert!(serde_json::from_str::<Period>("\"2024-13\"").is_err());
        assert!(serde_json::from_str::<Unit>("\"kg\"").is_err());
    }

    #[test]
    fn a_series_is_checked_on_the_way_in() {
        let mut series = Series::<2>::new();
        for year in [2021, 2022] {
            series.insert(Observation::exact(Period::year(year).unwrap(), Decimal::ONE)).unwrap();
        }
        let text = there_and_back(&series);
        assert!(serde_json::from_str::<Series<1>>(&text).is_err(), "two do not fit in one");
        let twice = text.replace("2021", "2022");
        assert!(serde_json::from_str::<Series<2>>(&twice).is_err(), "one period twice");
        let none = serde_json::from_str::<Series<2>>("1").unwrap_err();
        assert!(std::format!("{none}").contains("at most 2 observations"), "{none}");
    }
}
