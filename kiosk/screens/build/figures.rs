//! The national figures, out of the facts.

use crate::texts::{ASKED, both};
use peil_core::intensity::{ITEMS, Level};
use peil_core::{Decimal, Options, Target};
use peil_fixtures::advice::step_effort;
use peil_fixtures::{Entry, National};
use std::error::Error;

/// The figure that the kiosk invites with.
const HEADLINE: &str = "basic-digital-intensity";

/// Shares of the levels for the composition that the kiosk asks.
const SHARES: [(Level, &str); 4] = [
    (Level::VeryLow, "digital-intensity-level/very-low/eurostat-v3"),
    (Level::Low, "digital-intensity-level/low/eurostat-v3"),
    (Level::High, "digital-intensity-level/high/eurostat-v3"),
    (Level::VeryHigh, "digital-intensity-level/very-high/eurostat-v3"),
];

pub(crate) fn constants() -> Result<String, Box<dyn Error>> {
    let national = National::embedded()?;
    Ok(headline(national)? + &shares(national)? + &efforts(national)?)
}

/// What the technologies cost a company, as the desktop orders its steps.
fn efforts(national: &National) -> Result<String, Box<dyn Error>> {
    let effort = step_effort(&national.steps, ASKED);
    let costs: Option<Vec<u16>> = (0..ITEMS).map(|position| effort.of(position)).collect();
    Ok(format!("pub(crate) const EFFORT: Effort = Effort::new({:?});\n", costs.ok_or("no effort")?))
}

/// The millionths of a decimal as Rust writes them, by threes.
fn grouped(value: Decimal) -> String {
    let digits = value.millionths().unsigned_abs().to_string();
    let sign = if value.is_negative() { "-" } else { "" };
    let (head, tail) = digits.split_at(digits.len() % 3);
    let threes = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let parts: Vec<_> = Some(head.into()).filter(|_| !head.is_empty()).into_iter().chain(threes).collect();
    format!("{sign}{}", parts.join("_"))
}

fn home<'a>(national: &'a National, indicator: &str) -> Result<&'a Entry, String> {
    let mut found = national.of(indicator).filter(|entry| entry.geo == "NL");
    found.next().ok_or_else(|| format!("no figures of {indicator} for the Netherlands"))
}

fn population(national: &National, entry: &Entry) -> Result<String, String> {
    let population = national.catalogue.population(&entry.population).ok_or("an unknown population")?;
    Ok(both(&population.name.nl, &population.name.en))
}

fn headline(national: &National) -> Result<String, Box<dyn Error>> {
    let entry = home(national, HEADLINE)?;
    let indicator = national.indicator(entry).ok_or("an unknown indicator")?;
    let latest =
        entry.assess(Options::default()).latest.map_err(|reason| format!("{HEADLINE}: {reason:?}"))?;
    let Target::Level(target) = entry.target else {
        return Err(format!("the target of {HEADLINE} is not a level").into());
    };
    let by = target.by.ok_or("a target without a date")?;
    Ok(format!(
        "pub(crate) static HEADLINE: Headline = Headline {{ name: {}, population: {}, digits: {}, year: {}, \
         qualifier: Qualifier::{:?}, value: Decimal::from_millionths({}), comparator: Comparator::{:?}, \
         target: Decimal::from_millionths({}), by: {} }};\n",
        both(&indicator.name.nl, &indicator.name.en),
        population(national, entry)?,
        indicator.digits,
        latest.period.calendar_year(),
        latest.qualifier,
        grouped(latest.value),
        target.comparator,
        grouped(target.value),
        by.calendar_year(),
    ))
}

fn shares(national: &National) -> Result<String, Box<dyn Error>> {
    let (mut values, mut found) = (Vec::new(), Vec::new());
    for (_, indicator) in SHARES {
        let entry = home(national, indicator)?;
        let latest = entry.series.as_slice().last().ok_or_else(|| format!("no values of {indicator}"))?;
        values.push(format!("Decimal::from_millionths({})", grouped(latest.value)));
        found.push((entry, latest));
    }
    let (first, latest) = found.first().ok_or("no shares")?;
    let same = |(entry, observation): &(&Entry, &peil_core::Observation)| {
        entry.population == first.population && observation.period == latest.period
    };
    if !found.iter().all(same) {
        return Err("the shares of the levels are not of one population and one year".into());
    }
    let digits = national.indicator(first).ok_or("an unknown indicator")?.digits;
    let [very_low, low, high, very_high] = <[String; 4]>::try_from(values).map_err(|_| "not four shares")?;
    Ok(format!(
        "pub(crate) static NATIONAL: Shares = Shares {{ population: {}, year: {}, digits: {digits}, levels: \
         LevelShares {{ very_low: {very_low}, low: {low}, high: {high}, very_high: {very_high} }} }};\n",
        population(national, first)?,
        latest.period.calendar_year(),
    ))
}
