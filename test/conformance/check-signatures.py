"""Validates the signatures of PDF files with pyHanko. Standard input: a JSON list of jobs {"file", "roots", "update"?, "to"?}; one line of JSON for each.

A job with an update first appends one to the file, as another program would, and looks at what it wrote to "to".
"""
import asyncio
import json
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.ades import ades_basic_validation
from pyhanko.sign.validation.policy_decl import SignatureValidationSpec
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule
from pyhanko_certvalidator.registry import SimpleTrustManager

no_revocation = CertRevTrustPolicy(RevocationCheckingPolicy(RevocationCheckingRule.NO_CHECK, RevocationCheckingRule.NO_CHECK))
bar = b"q 0.8 0 0 rg 90 300 300 40 re f Q"


def add_content(writer, page):
    """A bar over what is signed."""
    more = writer.add_object(generic.StreamObject(stream_data=bar))
    contents = page.raw_get("/Contents")
    old = [contents] if isinstance(contents.get_object(), generic.StreamObject) else list(contents.get_object())
    page["/Contents"] = generic.ArrayObject([*old, more])
    writer.mark_update(page.container_ref)


def replace_content(writer, page):
    """The page's own stream written anew under its number."""
    stream = page["/Contents"]
    stream._data, stream._encoded_data = stream.data + b"\n" + bar, None
    writer.mark_update(page.raw_get("/Contents").reference)


def add_note(writer, page):
    """A picture laid over the page."""
    look = generic.StreamObject({pdf_name("/Type"): pdf_name("/XObject"), pdf_name("/Subtype"): pdf_name("/Form"), pdf_name("/BBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 400, 400)))}, stream_data=bar)
    note = generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/Stamp"),
        pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 400, 400))),
        pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): writer.add_object(look)}),
    })
    page["/Annots"] = generic.ArrayObject([*page.get("/Annots", []), writer.add_object(note)])
    writer.mark_update(page.container_ref)


def remove_page(writer, page):
    """The first page gone."""
    pages = page["/Parent"]
    pages["/Kids"] = generic.ArrayObject(list(pages["/Kids"])[1:])
    pages["/Count"] = generic.NumberObject(pages["/Count"] - 1)
    writer.update_container(pages)


def replace_attachment(writer, page):
    """Another file in place of the one attached."""
    files = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    stream = files[1]["/EF"]["/F"]
    stream._data, stream._encoded_data = stream.data + b"\n", None
    writer.mark_update(files[1]["/EF"].raw_get("/F").reference)


updates = {"content": add_content, "replaced": replace_content, "note": add_note, "page": remove_page, "attached": replace_attachment}


def first_page(pages):
    first = pages["/Kids"][0]
    return first if first["/Type"] == "/Page" else first_page(first)


def update(name, kind, to):
    with open(name, "rb") as file:
        writer = IncrementalPdfFileWriter(file)
        updates[kind](writer, first_page(writer.root["/Pages"]))
        with open(to, "wb") as written:
            writer.write(written)


def report(signature, roots):
    policy = SignatureValidationSpec(CertValidationPolicySpec(SimpleTrustManager.build(trust_roots=roots), no_revocation))
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=roots, allow_fetching=False))
    ades = asyncio.run(ades_basic_validation(signature.signed_data, policy, raw_digest=signature.compute_digest()))
    return {
        "field": signature.field_name,
        "good": bool(status.bottom_line),
        "ades": ades.ades_subindic is AdESPassed.OK or str(ades.ades_subindic),
        "coverage": status.coverage.name,
        "later": status.modification_level.name if status.modification_level is not None else "",
        "subFilter": str(signature.sig_object["/SubFilter"]),
        "attributes": sorted(attribute["type"].native for attribute in signature.signer_info["signed_attrs"]),
        "certificates": len(signature.signed_data["certificates"]),
    }


for job in json.load(sys.stdin):
    if "update" in job:
        update(job["file"], job["update"], job["to"])
    roots = list(load_certs_from_pemder([job["roots"]]))
    try:
        with open(job.get("to", job["file"]), "rb") as file:
            told = {"signatures": [report(each, roots) for each in PdfFileReader(file, strict=True).embedded_signatures]}
    except Exception as problem:
        told = {"signatures": [], "problem": f"{type(problem).__name__}: {problem}"}
    print(json.dumps(told), flush=True)
