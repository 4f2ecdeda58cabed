"""statements, translations and what machines wrote -> faults in texts, as issue 7 tells them."""

from tests.claims.foes3.bases import AWARDS
from tests.claims.foes3.bench import cut, fault, gone, more, signed, sub, told_of
from tests.claims.foes3.places import LOWER, PLEDGE, POST, REPORT, TENDER

TAKEN = (
    fault("chain", "statement.fields", "13 million in the field, 12 in the quotation", sub(
        "statements/loan.md", "value: 12000000", "value: 13000000")),
    fault("origins", "statement.fields", "yuan typed as dollars", sub("statements/loan.md",
        "unit: CNY", "unit: USD")),
    fault("chain", "statement.fields", "51 percent typed as 15", sub("statements/register.md",
        "value: 51", "value: 15")),
    fault("origins", "statement.fields", "31 December typed as 3 December", sub(
        "statements/register.md", "value: 2030-12-31", "value: 2030-12-03")),
    fault("chain", "statement.fields", "a date a year off", sub("statements/gazette.md",
        "value: 2030-05-04", "value: 2031-05-04")),
    fault("chain", "statement.fields", "the winner's name has another character", sub(
        "statements/award.md", "value: 维尔马拉视讯有限公司", "value: 维尔马拉视听有限公司")),
    fault("chain", "statement.fields", "an award notice without the winner", sub(
        "statements/award.md",
        "  - field: who\n    value: 维尔马拉视讯有限公司\n    box_pt: [72.0, 500.1, 300.2, "
        "512.0]\n    quotation: \"维尔马拉视讯有限公司\"\n", "")),
    fault("origins", "statement.fields", "nobody signed the statement", signed(
        "statements/loan.md")),
    fault("award", "statement.fields", "the program's reading was replaced, and no word why", sub(
        "statements/lot-one.md", "    unit: \"CNY\"",
        "    unit: \"CNY\"\n    proposed: \"300000\"")),
    fault("award", "statement.fields", "exactly, where the paper says about", sub(
        "statements/lot-one.md", "\"3,000,000 yuan\"", "\"about 3,000,000 yuan\""), sub(
        "statements/lot-one.md", "    unit: \"CNY\"", "    unit: \"CNY\"\n    bound: exactly"),
        told_of(lambda m: m["exhibits"][AWARDS].update(pages=[m["exhibits"][AWARDS]["pages"][
        0].replace("3,000,000 yuan", "about 3,000,000 yuan")]))),
    fault("award", "statement.fields file.syntax", "a sum that is no number", sub(
        "statements/lot-one.md", "value: \"3000000\"", "value: \"a great deal\"")),
    fault("guard", "statement.circumstances",
        "neither how nor in which circumstances it was given", cut("statements/guard.md",
        "given: freely\ncircumstances: [anonymous]\n")),
    fault("guard", "statement.circumstances", "freely, with a minder present", sub(
        "statements/guard.md", "[anonymous]", "[minder present]")),
    fault("guard", "statement.circumstances", "freely, in detention", sub("statements/guard.md",
        "[anonymous]", "[detention]")),
    fault("guard", "statement.circumstances", "under control, and the claim does not say so", sub(
        "statements/guard.md", "given: freely\ncircumstances: [anonymous]",
        "given: under control\ncircumstances: [staged tour]")),
    fault("origins", "translation.second_reader claim.translated", "only its translator signed it",
        signed("translations/pledge.en.md", ana="author")),
    fault("origins", "translation.second_reader",
        "a load-bearing word that the original does not have", sub("translations/pledge.en.md",
        "original: 培训中心", "original: 再教育营")),
    fault("origins", "translation.second_reader", "translated by nobody of the case", sub(
        "translations/pledge.en.md", "translator: ana", "translator: eve")),
    fault("origins", "translation.second_reader claim.translated",
        "a tool's translation that nobody signed", sub("translations/pledge.en.md",
        "translator: ana", "translator: \"tool: argos 1.9\""), signed(
        "translations/pledge.en.md")),
    fault("origins", "translation.second_reader", "a translation of what the case has not",
        lambda f: f.update({"translations/other.en.md": f["translations/pledge.en.md"]}), signed(
        "translations/other.en.md", ana="author", dee="legal_reader")),
    fault("origins", "claim.translated", "the translation is gone", gone(
        "translations/pledge.en.md")),
    fault("origins", "claim.translated", "quoted, and not called a translation", cut(PLEDGE,
        " (our translation)")),
    fault("origins", "claim.translated", "the report quotes it as if it were English", cut(REPORT,
        " (our translation)")),
    fault("origins", "claim.translated", "other words in quotation marks than the translation has",
        sub(PLEDGE, "\"does not supply training centres with equipment\"",
        "\"never equips re-education camps\"")),
    fault("origins", "claim.translated", "translated into the language it is from",
        lambda f: f.update({"translations/pledge.zh.md": f.pop("translations/pledge.en.md")}),
        signed("translations/pledge.en.md"), signed("translations/pledge.zh.md", ana="author",
        dee="legal_reader")),
    fault("origins", "claim.translated", "the body is still the original", sub(
        "translations/pledge.en.md",
        "Our company does not supply training centres with equipment. Velmara Video Ltd.",
        "本公司不向培训中心提供设备。维尔马拉视讯有限公司。")),
)  # fmt: skip
MACHINES = (
    fault("machine", "claim.machine", "nobody read the machine's words again", cut(TENDER,
        "read_again_by: cy\n")),
    fault("machine", "claim.machine", "the author read them again herself", sub(TENDER,
        "read_again_by: cy", "read_again_by: ana")),
    fault("machine", "claim.machine", "read again by somebody who did not sign", sub(TENDER,
        "read_again_by: cy", "read_again_by: dee")),
    fault("claims", "claim.machine", "as an AI language model", more(LOWER,
        "As an AI language model, I cannot tell more.")),
    fault("claims", "claim.machine", "a TODO left standing", sub(LOWER, "Which device model",
        "TODO check. Which device model")),
    fault("claims", "claim.machine", "drafted_by left standing in a claim", sub(POST,
        "contrary_by: cy", "contrary_by: cy\ndrafted_by: countershot 0.6")),
    fault("chain", "claim.machine", "drafted_by in a statement without a word of a person", sub(
        "statements/loan.md", "page: 1\n", "page: 1\ndrafted_by: \"forms 1\"\n"), sub(
        "statements/loan.md", "Taken down from the page.\n", "")),
    fault("claims", "claim.machine report.uncited", "a machine's sentence that cites nothing",
        more(REPORT, "The post was probably put up in spring [~] [machine: countershot 0.6].")),
    fault("claims", "claim.machine", "[machine] in a claim that nobody read again", sub(POST,
        "The upper one is too small to be told apart.",
        "The upper one is too small to be told apart. [machine: countershot 0.6]")),
    fault("claims", "claim.machine_words", "the detector identified it", sub(LOWER,
        "warrant: two examiners found the lamp strips",
        "warrant: the detector identified the camera by the lamp strips")),
    fault("claims", "claim.machine_words", "with 97 % confidence", more(REPORT,
        "Our software recognised the series with a confidence of 97% " "[@lower-camera-series].")),
    fault("claims", "claim.machine_words", "AI analysis confirms", more(REPORT,
        "AI analysis confirms that the camera is of this series [@lower-camera-series].")),
    fault("claims", "claim.machine_words", "a neural network established the series", sub(LOWER,
        "Which device model", "A neural network established the series. Which device model")),
    fault("claims", "claim.machine_words", "an algorithm matched it", sub(REPORT,
        "\"The lower camera [@", "\"Matched by the algorithm: the lower camera [@")),
    fault("claims", "claim.machine_words", "a score as certainty", sub(LOWER, "Which device model",
        "The match scored 0.93, so it is this series. Which device model")),
)  # fmt: skip
FAULTS = (*TAKEN, *MACHINES)
