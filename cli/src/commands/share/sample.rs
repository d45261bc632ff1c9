//! One sample: so many of so many.

use super::{Bar, TargetJson};
use crate::arguments::{Format, ShareArguments};
use crate::json::{self, Exact, Float, ReasonJson, Reasons};
use crate::refusal::Refusal;
use crate::table::{Align, BOLD, Column, DIM, Pairs, Table, write_paragraph};
use crate::typed::{confidence, decimal, refuse};
use peil_core::shares::{Assumption, Confidence, CountBounds, FiniteSample, Interval, PlanError, Sample};
use peil_core::{Decimal, Unit};
use peil_exchange::write_row;
use peil_words::{Key, ShareMethod, Words};
use serde::Serialize;
use std::io::{self, Write};

/// A sample and what was asked about it.
struct Asked {
    sample: Sample,
    finite: Option<FiniteSample>,
    level: Decimal,
    confidence: Confidence,
    bar: Option<Bar>,
    /// As a fraction.
    within: Decimal,
    more: Result<More, PlanError>,
}

/// How many more have to be measured.
#[derive(Clone, Copy)]
struct More {
    observed: u32,
    worst: u32,
}

#[derive(Serialize)]
struct ShareJson {
    schema: &'static str,
    hits: u32,
    measured: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<u32>,
    confidence: Exact,
    share: Float,
    wilson: [Float; 2],
    clopper_pearson: [Float; 2],
    agresti_coull: [Float; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    wilson_fpc: Option<[Float; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hypergeometric: Option<[Float; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hypergeometric_counts: Option<[u32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<TargetJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'static str>,
    decided_by: &'static str,
    within: Exact,
    more_needed: Option<u32>,
    more_needed_worst: Option<u32>,
    reasons: Vec<ReasonJson>,
}

pub(super) fn run(
    (hits, size): (u32, u32),
    asked: &ShareArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let asked = Asked::read(hits, size, asked, words)?;
    match format {
        Format::Json => json::write(out, &asked.json(words))?,
        Format::Csv => asked.write_csv(out)?,
        Format::Table => asked.write_table(out, words)?,
    }
    Ok(())
}

impl Asked {
    fn read(hits: u32, size: u32, asked: &ShareArguments, words: &Words) -> Result<Self, Refusal> {
        let sample = Sample::new(hits, size).map_err(|error| Refusal::input(words.sample_fault(error)))?;
        let finite = asked
            .population
            .map(|population| sample.of_population(population))
            .transpose()
            .map_err(|error| refuse("--population", words.sample_fault(error), words))?;
        let confidence = confidence(&asked.confidence, words)?;
        let within = decimal("--within", &asked.within, words)?;
        let margin = points(within).unwrap_or(Decimal::MAX);
        let needed = |assumption| sample.more_needed(margin, confidence, asked.population, assumption);
        let more = needed(Assumption::Observed)
            .and_then(|observed| Ok(More { observed, worst: needed(Assumption::Worst)? }));
        if let Err(error @ PlanError::Margin) = more {
            return Err(refuse("--within", words.plan_fault(error), words));
        }
        Ok(Self {
            sample,
            finite,
            level: decimal("--confidence", &asked.confidence, words)?,
            confidence,
            bar: Bar::read(asked, words)?,
            within,
            more,
        })
    }

    fn interval(&self, method: ShareMethod) -> Option<Interval> {
        match method {
            ShareMethod::Wilson => Some(self.sample.wilson(self.confidence)),
            ShareMethod::ClopperPearson => Some(self.sample.clopper_pearson(self.confidence)),
            ShareMethod::AgrestiCoull => Some(self.sample.agresti_coull(self.confidence)),
            ShareMethod::WilsonFinite => self.finite.map(|finite| finite.wilson(self.confidence)),
            ShareMethod::Hypergeometric => self.counts().map(CountBounds::shares),
            ShareMethod::Stratified => None,
        }
    }

    fn counts(&self) -> Option<CountBounds> {
        self.finite.map(|finite| finite.hypergeometric(self.confidence))
    }

    /// The interval that verdicts rest on.
    fn deciding(&self) -> (ShareMethod, Interval) {
        match self.finite {
            Some(finite) => (ShareMethod::WilsonFinite, finite.wilson(self.confidence)),
            None => (ShareMethod::Wilson, self.sample.wilson(self.confidence)),
        }
    }

    fn json(&self, words: &Words) -> ShareJson {
        let bounds = |interval: Interval| [Float(interval.low()), Float(interval.high())];
        let (method, deciding) = self.deciding();
        let mut reasons = Reasons::new(words);
        ShareJson {
            schema: "peil/share/1",
            hits: self.sample.hits(),
            measured: self.sample.size(),
            population: self.finite.map(FiniteSample::population),
            confidence: Exact(self.level),
            share: Float(self.sample.share()),
            wilson: bounds(self.sample.wilson(self.confidence)),
            clopper_pearson: bounds(self.sample.clopper_pearson(self.confidence)),
            agresti_coull: bounds(self.sample.agresti_coull(self.confidence)),
            wilson_fpc: self.interval(ShareMethod::WilsonFinite).map(bounds),
            hypergeometric: self.interval(ShareMethod::Hypergeometric).map(bounds),
            hypergeometric_counts: self.counts().map(|counts| [counts.low(), counts.high()]),
            target: self.bar.map(Bar::json),
            verdict: self.bar.map(|bar| bar.verdict(deciding)),
            decided_by: method.code(),
            within: Exact(self.within),
            more_needed: reasons.give("more_needed", self.more.map(|more| more.observed)),
            more_needed_worst: reasons.give("more_needed_worst", self.more.map(|more| more.worst)),
            reasons: reasons.into_list(),
        }
    }

    fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let columns = [
            "hits",
            "measured",
            "population",
            "confidence",
            "share",
            "method",
            "low",
            "high",
            "target",
            "verdict",
        ];
        write_row(out, columns)?;
        for method in ShareMethod::ALL {
            let Some(interval) = self.interval(method) else { continue };
            let or_empty = |text: Option<String>| text.unwrap_or_default();
            write_row(
                out,
                [
                    self.sample.hits().to_string(),
                    self.sample.size().to_string(),
                    or_empty(self.finite.map(|finite| finite.population().to_string())),
                    self.level.to_string(),
                    Float(self.sample.share()).to_string(),
                    method.code().to_owned(),
                    Float(interval.low()).to_string(),
                    Float(interval.high()).to_string(),
                    or_empty(self.bar.map(|bar| bar.percent.to_string())),
                    or_empty(self.bar.map(|bar| bar.verdict(interval).to_owned())),
                ],
            )?;
        }
        Ok(())
    }

    fn write_table(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        let (hits, size) = (self.sample.hits(), self.sample.size());
        let title = [
            ("hits", words.count(hits.into()).into()),
            ("size", words.count(size.into()).into()),
            ("share", words.percentage(self.sample.share(), 1).into()),
        ];
        writeln!(out, "{BOLD}{}{BOLD:#}", words.say_with(Key::ShareTitle, &title))?;
        let confidence =
            ("confidence", words.exact_value(points(self.level).unwrap_or(self.level), Unit::Percent).into());
        let group = match self.finite {
            Some(finite) => {
                let population = words.companies(finite.population().into());
                words.say_with(Key::ShareOfPopulation, &[("population", population.into()), confidence])
            }
            None => words.say_with(Key::ShareOfLarge, &[confidence]),
        };
        write_paragraph(out, "", &group, DIM)?;
        writeln!(out)?;
        let mut pairs = Pairs::default();
        let (_, deciding) = self.deciding();
        if let Some(bar) = self.bar {
            pairs.push(words.say(Key::Target), bar.text(deciding, words));
        }
        pairs.push(words.say(Key::ShareMore), self.more_text(words));
        pairs.write(out)?;
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::ShareBounds))?;
        self.bounds_table(words).write(out)?;
        if let Some(counts) = self.counts() {
            let count = |count: u32| words.count(count.into()).into();
            let arguments = [
                ("low", count(counts.low())),
                ("high", count(counts.high())),
                ("population", count(counts.population())),
            ];
            writeln!(out)?;
            write_paragraph(out, "", &words.say_with(Key::ShareCounts, &arguments), anstyle::Style::new())?;
        }
        let agresti = self.sample.agresti_coull(self.confidence);
        if agresti != agresti.clipped() {
            writeln!(out)?;
            write_paragraph(out, "", &words.say(Key::ShareClipped), DIM)?;
        }
        Ok(())
    }

    /// The interval to use comes first.
    fn bounds_table(&self, words: &Words) -> Table {
        let mut table = Table::new(vec![
            Column::new(words.say(Key::ShareMethod), Align::Left),
            Column::new(words.say(Key::ShareFrom), Align::Right),
            Column::new(words.say(Key::ShareTo), Align::Right),
            Column::wrapped(words.say(Key::ShareUse)),
        ]);
        let order = [
            ShareMethod::WilsonFinite,
            ShareMethod::Hypergeometric,
            ShareMethod::Wilson,
            ShareMethod::ClopperPearson,
            ShareMethod::AgrestiCoull,
        ];
        for method in order {
            let Some(interval) = self.interval(method).map(Interval::clipped) else { continue };
            table.push(vec![
                words.share_method(method).into(),
                words.percentage(interval.low(), 1).into(),
                words.percentage(interval.high(), 1).into(),
                words.share_method_explained(method).into(),
            ]);
        }
        table
    }

    fn more_text(&self, words: &Words) -> String {
        let margin = words.difference(points(self.within).unwrap_or(self.within), Unit::Percent);
        let margin = ("margin", margin.into());
        let companies = |count: u32| words.companies(count.into());
        match self.more {
            Err(error) => words.plan_fault(error),
            Ok(More { observed: 0, worst: 0 }) => words.say_with(Key::ShareMoreEnough, &[margin]),
            Ok(More { observed: 0, worst }) => {
                words.say_with(Key::ShareMoreNearly, &[margin, ("worst", companies(worst).into())])
            }
            Ok(More { observed, worst }) => {
                let arguments =
                    [margin, ("companies", companies(observed).into()), ("worst", companies(worst).into())];
                words.say_with(Key::ShareMoreText, &arguments)
            }
        }
    }
}

/// A fraction in percent, or in percentage points; `None` when it does not fit.
fn points(fraction: Decimal) -> Option<Decimal> {
    fraction.millionths().checked_mul(100).map(Decimal::from_millionths)
}
