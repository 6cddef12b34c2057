"""Validates the signatures of PDF files with pyHanko: `check-signatures.py ROOTS.pem FILE …`; one line of JSON for each file."""
import asyncio
import json
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.ades import ades_basic_validation
from pyhanko.sign.validation.policy_decl import SignatureValidationSpec
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule
from pyhanko_certvalidator.registry import SimpleTrustManager

roots = list(load_certs_from_pemder([sys.argv[1]]))
no_revocation = CertRevTrustPolicy(RevocationCheckingPolicy(RevocationCheckingRule.NO_CHECK, RevocationCheckingRule.NO_CHECK))
policy = SignatureValidationSpec(CertValidationPolicySpec(SimpleTrustManager.build(trust_roots=roots), no_revocation))


def report(signature):
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


for name in sys.argv[2:]:
    try:
        with open(name, "rb") as file:
            told = {"signatures": [report(each) for each in PdfFileReader(file, strict=True).embedded_signatures]}
    except Exception as problem:
        told = {"signatures": [], "problem": f"{type(problem).__name__}: {problem}"}
    print(json.dumps(told))
