# Python that uses Orus.
import polyglot

primes = polyglot.import_value("primes")

found = primes(30)
print([p for p in found], len(found), sum(found))

try:
    primes("thirty")
except TypeError as error:
    print("refused:", str(error).splitlines()[0])
