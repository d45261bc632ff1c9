//! serde forms: text for people (`"81.5"`, `"2024-10"`, `"bu"`), the bare numbers for machines.
//!
//! What is read back passes the same checks as everything else: a decimal that does not fit, a thirteenth month or two
//! observations of one period are refused.

use crate::paths::GivenWeights;
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

/// A list of fixed capacity, as a list.
pub(crate) fn sequence<T: Serialize, S: Serializer, const N: usize>(
    items: &heapless::Vec<T, N>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(items)
}

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

impl Serialize for GivenWeights {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.as_slice())
    }
}

impl<'de> Deserialize<'de> for GivenWeights {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;

        impl<'de> Visitor<'de> for List {
            type Value = GivenWeights;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "at most {} weights", GivenWeights::CAPACITY)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<GivenWeights, A::Error> {
                let mut weights: heapless::Vec<u16, { GivenWeights::CAPACITY }> = heapless::Vec::new();
                while let Some(weight) = items.next_element()? {
                    weights.push(weight).map_err(|_| A::Error::custom("more weights than fit"))?;
                }
                GivenWeights::new(&weights).ok_or_else(|| A::Error::custom("more weights than fit"))
            }
        }

        deserializer.deserialize_seq(List)
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
    fn results_say_what_they_hold_or_why_not() {
        use crate::methods::{Case, Method, MethodOptions};
        use crate::paths::{Curve, Outlook, PathOptions};
        use crate::{Comparator, LevelTarget, Options, Target, assess};
        use serde_json::{Value, json};

        let mut series = Series::<2>::new();
        for (year, value) in [(2021, "75"), (2024, "81.5")] {
            series.insert(Observation::exact(Period::year(year).unwrap(), value.parse().unwrap())).unwrap();
        }
        let level = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95));
        let target = Target::Level(level.by(Period::year(2030).unwrap()));

        let of = serde_json::to_value(assess(&series, &target, Options::default())).unwrap();
        assert_eq!(of["gap"]["Ok"]["value"], "13.5");
        assert_eq!(of["pace"]["ratio"], json!({"Ok": "0.975"}));
        assert_eq!(of["latest"]["Ok"]["period"], "2024");
        let none = serde_json::to_value(assess(&series, &Target::None, Options::default())).unwrap();
        assert_eq!(none["gap"], json!({"Err": "NoTarget"}));

        let of = serde_json::to_value(Outlook::new(Curve::Linear, &series, &target, &PathOptions::default()));
        let of = of.unwrap();
        assert_eq!((&of["curve"], &of["value_at_target"]), (&json!("Linear"), &json!({"Ok": 94.5})));

        let options = MethodOptions::default();
        let verdict = Case::new(&series, &target, &options).verdict(Method::Escap);
        let of = serde_json::to_value(&verdict).unwrap();
        assert_eq!((&of["method"], &of["status"]), (&json!("Escap"), &json!({"Ok": "maintain"})));
        assert_eq!(of["numbers"][0], json!({"quantity": "current_status", "value": {"Ok": 3.25}}));
        assert_eq!(of["thresholds"]["rows"][0]["bound"], json!(["AtMost", "0.1"]));
        let refused = Case::new(&series, &target, &options).verdict(Method::Weather);
        let of: Value = serde_json::to_value(&refused).unwrap();
        assert_eq!(of["status"], json!({"Err": "TooFewObservations"}));
    }

    #[test]
    fn weights_are_a_list_that_fits() {
        use crate::paths::Weights;
        let given = Weights::Given(GivenWeights::new(&[1, 0, 65_535]).unwrap());
        assert_eq!(there_and_back(&given), r#"{"Given":[1,0,65535]}"#);
        assert_eq!(there_and_back(&Weights::Equal), r#""Equal""#);
        let list = |count: usize| serde_json::to_string(&std::vec![1_u16; count]).unwrap();
        assert!(serde_json::from_str::<GivenWeights>(&list(64)).is_ok());
        assert!(serde_json::from_str::<GivenWeights>(&list(65)).is_err());
        let refused = std::format!("{}", serde_json::from_str::<GivenWeights>("7").unwrap_err());
        assert!(refused.contains("at most 64 weights"), "{refused}");
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
